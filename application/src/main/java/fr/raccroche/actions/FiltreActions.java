package fr.raccroche.actions;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.util.Optional;

/** Which actions a list shows. */
public record FiltreActions(
        Optional<AnneeScolaire> annee,
        Optional<Uai> uai,
        Optional<Integer> territoire,
        Optional<String> type,
        String texte) {

    public static FiltreActions annee(AnneeScolaire annee) {
        return new FiltreActions(Optional.of(annee), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Nothing narrows the list but the school year. */
    public boolean vide() {
        return uai.isEmpty() && territoire.isEmpty() && type.isEmpty() && texte.isBlank();
    }

    public FiltreActions etablissement(Uai etablissement) {
        return new FiltreActions(annee, Optional.of(etablissement), territoire, type, texte);
    }
}
