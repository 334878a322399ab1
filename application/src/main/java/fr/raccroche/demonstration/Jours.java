package fr.raccroche.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;

/** Working days around which invented facts are placed, never after today. */
final class Jours {

    private final LocalDate aujourdhui;
    private final Random hasard;

    Jours(LocalDate aujourdhui, Random hasard) {
        this.aujourdhui = aujourdhui;
        this.hasard = hasard;
    }

    /** A working day between {@code de} and {@code de + ecart} days, or the last one before today. */
    LocalDate apres(LocalDate de, int ecart) {
        var jour = ouvre(de.plusDays(hasard.nextInt(Math.max(1, ecart))));
        return jour.isAfter(aujourdhui) ? ouvre(aujourdhui.minusDays(3L + hasard.nextInt(20))) : jour;
    }

    /** A working day of the weeks to come. */
    LocalDate bientot() {
        return ouvre(aujourdhui.plusDays(1L + hasard.nextInt(18)));
    }

    /** Today or soon: a next step is never planned for the past. */
    LocalDate desormais() {
        var jour = ouvre(aujourdhui.plusDays(hasard.nextInt(14)));
        return jour.isBefore(aujourdhui) ? aujourdhui : jour;
    }

    boolean passe(LocalDate jour) {
        return !jour.isAfter(aujourdhui);
    }

    static LocalDate ouvre(LocalDate jour) {
        return jour.getDayOfWeek() == DayOfWeek.SUNDAY
                ? jour.minusDays(2)
                : jour.getDayOfWeek() == DayOfWeek.SATURDAY ? jour.minusDays(1) : jour;
    }
}
