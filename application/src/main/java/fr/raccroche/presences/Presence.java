package fr.raccroche.presences;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Duree;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param sourceId the interview or the accueil that it proves
 * @param jusquAu last day of the accueil, when it is known; an interview is of one day
 */
record Presence(
        UUID sourceId,
        JeuneId jeune,
        String nom,
        LocalDate le,
        @Nullable LocalDate jusquAu,
        @Nullable Integer minutes) {

    boolean estAttenduLe(LocalDate jour) {
        return !jour.isBefore(le) && (jusquAu == null || !jour.isAfter(jusquAu));
    }

    public String duree() {
        return minutes == null ? "" : new Duree(minutes).libelle();
    }
}
