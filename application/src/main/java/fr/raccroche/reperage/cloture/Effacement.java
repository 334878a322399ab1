package fr.raccroche.reperage.cloture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data that a closed campaign no longer needs.
 *
 * @param jours how long after the campaign is closed
 * @param prevuLe empty while it is open
 * @param faitLe empty until it is done
 */
record Effacement(
        String code,
        String libelle,
        int jours,
        @Nullable LocalDate prevuLe,
        @Nullable LocalDate faitLe) {

    /** « 30 jours après la clôture ». */
    public String quand() {
        return jours == 0 ? "dès la nuit qui suit la clôture" : jours + " jours après la clôture";
    }
}
