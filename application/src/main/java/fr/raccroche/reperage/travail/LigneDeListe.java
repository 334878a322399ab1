package fr.raccroche.reperage.travail;

import fr.raccroche.reperage.lignes.EtatDeLigne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a list of lines: enough to choose whom to call next. */
record LigneDeListe(
        UUID id,
        String campagne,
        String nom,
        String prenom,
        @Nullable Integer age,
        String etablissement,
        String classe,
        String commune,
        boolean obligation,
        EtatDeLigne etat,
        String levee,
        @Nullable String agent,
        boolean mienne,
        LocalDate ouverteLe,
        int jours,
        LocalDate echeance,
        boolean retard,
        int tentatives,
        @Nullable LocalDate derniereTentative,
        boolean paire,
        boolean dossierAOuvrir) {

    /** « DUPONT Léa ». */
    public String nomComplet() {
        return nom + " " + prenom;
    }
}
