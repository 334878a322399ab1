package fr.raccroche.imports;

import fr.raccroche.jeunes.Coordonnees;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row of a delivery would do, or why it cannot. */
record Constat(
        long id,
        Etat etat,
        String nature,
        String uai,
        String cle,
        String fichier,
        @Nullable Integer ligne,
        String motif,
        String valeur,
        String nom,
        String prenom,
        @Nullable LocalDate naissance,
        String sexe,
        String ine,
        String ineAncien,
        Coordonnees coordonnees,
        String classe,
        @Nullable LocalDate sortie,
        List<Changement> ecarts,
        boolean retenu) {

    /** The tables of the preview, in the order of their tabs. */
    enum Etat {
        NOUVEAU,
        MODIFIE,
        PARTI,
        ABSENT,
        INACTIF,
        REFUSE,
        AVERTISSEMENT;

        boolean cochable() {
            return this != REFUSE && this != AVERTISSEMENT;
        }
    }

    /** One value of a known file that would change; {@code avant} is empty when the caller may not read it. */
    record Changement(String champ, String avant, String apres) {}
}
