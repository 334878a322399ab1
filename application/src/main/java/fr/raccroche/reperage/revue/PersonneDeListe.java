package fr.raccroche.reperage.revue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as a list writes them, and which list it is. */
record PersonneDeListe(
        String nom,
        String nomUsage,
        String prenom,
        @Nullable LocalDate naissance,
        String sexe,
        String commune,
        String codePostal,
        String ine,
        String uai,
        String etablissement,
        String classe,
        String liste,
        String couverture,
        @Nullable LocalDate arretee) {

    /** « DUPONT Léa ». */
    public String nomComplet() {
        return (nom + " " + prenom).strip();
    }
}
