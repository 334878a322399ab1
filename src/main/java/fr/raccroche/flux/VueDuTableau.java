package fr.raccroche.flux;

import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Page;
import java.util.List;
import java.util.UUID;

/** What the page of the tableau shows. */
record VueDuTableau(
        List<Option> annees,
        String annee,
        List<Option> tranches,
        String tranche,
        boolean dates,
        List<Option> types,
        List<Option> etablissements,
        List<Option> actions,
        List<Option> agents,
        String agent,
        String periode,
        int compte,
        boolean tient,
        boolean voitLesAutres,
        String requete,
        String reglages,
        List<EnTete> colonnes,
        List<Rang> lignes,
        Page<Rang> page) {

    record EnTete(String code, String libelle) {

        static EnTete de(ColonneMontree colonne) {
            return new EnTete(colonne.colonne().name(), colonne.libelle());
        }
    }

    /** A line of the plain list. */
    record Rang(Ligne ligne, boolean modifiable) {

        public String texte(String code) {
            return ligne.texte(Colonne.valueOf(code));
        }

        public UUID jeune() {
            return ligne.jeune().valeur();
        }

        public String reference() {
            return ligne.reference().ecrite();
        }

        public boolean transmise() {
            return ligne.transmise();
        }
    }
}
