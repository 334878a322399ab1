package fr.raccroche.feuilles;

import fr.raccroche.socle.JourEnChiffres;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What an export says of itself: which list, which filters made it, when, and who asked for it. */
public record APropos(String titre, List<Rubrique> filtres, LocalDateTime le, String auteur) {

    /** One line of it, for instance the label and the value of a filter. */
    public record Rubrique(String libelle, String valeur) {}

    static final String NOM_DE_FEUILLE = "À propos";
    static final String MARQUE_CSV = "# À propos de cet export";

    public APropos {
        filtres = List.copyOf(filtres);
    }

    List<Rubrique> rubriques() {
        var rubriques = new ArrayList<Rubrique>();
        rubriques.add(new Rubrique("Liste", titre));
        if (filtres.isEmpty()) {
            rubriques.add(new Rubrique("Filtre", "aucun"));
        }
        filtres.forEach(
                filtre -> rubriques.add(new Rubrique("Filtre « %s »".formatted(filtre.libelle()), filtre.valeur())));
        rubriques.add(new Rubrique("Exporté le", le.format(JourEnChiffres.MOMENT)));
        rubriques.add(new Rubrique("Par", auteur));
        return rubriques;
    }
}
