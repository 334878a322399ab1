package fr.raccroche.bord;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.Droit;
import java.util.List;

/** A task that a function begins often, one click away from the home page. */
record Raccourci(String libelle, String url, Droit droit) {

    private static final List<Raccourci> TOUS = List.of(
            new Raccourci("Tenir mon tableau en flux", "/tableau", Droit.TENIR_TABLEAU),
            new Raccourci("Créer un dossier", "/jeunes/nouveau", Droit.SUIVRE_JEUNES),
            new Raccourci("Importer des élèves", "/imports", Droit.IMPORTER_ELEVES),
            new Raccourci("Écrire une lettre de mission", "/lettres/nouvelle", Droit.GERER_LETTRES),
            new Raccourci("Créer une action", "/actions/nouvelle", Droit.GERER_ACTIONS),
            new Raccourci("Suivre les transmissions", "/transmissions", Droit.SUIVRE_TRANSMISSIONS),
            new Raccourci("Donner une fonction", "/comptes", Droit.GERER_COMPTES),
            new Raccourci("Mettre à jour l’annuaire", "/territoires/annuaire", Droit.GERER_REFERENTIELS),
            new Raccourci("Consulter le journal", "/journal", Droit.CONSULTER_JOURNAL));

    private static final int NOMBRE = 4;

    /** A few: the others are in the menu. Whoever has none may still look up a school. */
    static List<Raccourci> de(AgentConnecte agent) {
        var siens = TOUS.stream()
                .filter(raccourci -> agent.peut(raccourci.droit))
                .limit(NOMBRE)
                .toList();
        return siens.isEmpty()
                ? List.of(new Raccourci("Chercher un établissement", "/etablissements", Droit.CONSULTER_JEUNES))
                : siens;
    }
}
