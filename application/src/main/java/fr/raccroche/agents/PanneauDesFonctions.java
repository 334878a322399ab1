package fr.raccroche.agents;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.PanneauDEtablissement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the page of a school: who holds which function there today (référent décrochage, chef d'établissement…). */
@Component
class PanneauDesFonctions implements PanneauDEtablissement {

    private static final Ligne A_DESIGNER = new Ligne("Référent décrochage", "aucun n’est connu", "", "");

    private final Exercices exercices;

    PanneauDesFonctions(Exercices exercices) {
        this.exercices = exercices;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String titre() {
        return "Interlocuteurs dans l’établissement";
    }

    @Override
    public String rien() {
        return "Aucun interlocuteur n’est connu : le référent décrochage reste à désigner.";
    }

    @Override
    public List<Ligne> lignes(Uai etablissement) {
        var tenues = exercices.dans(etablissement);
        var referentConnu =
                tenues.stream().anyMatch(ligne -> ligne.exercice().mandat().fonction() == Fonction.REFERENT_DECROCHAGE);
        return Stream.concat(
                        tenues.stream().map(PanneauDesFonctions::ligne),
                        tenues.isEmpty() || referentConnu ? Stream.empty() : Stream.of(A_DESIGNER))
                .toList();
    }

    private static Ligne ligne(Exercices.Ligne ligne) {
        return new Ligne(
                ligne.agent(),
                ligne.titre(),
                ligne.exercice().mandat().acte(),
                "/agents/" + ligne.exercice().agent().valeur());
    }
}
