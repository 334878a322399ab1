package fr.raccroche.socle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which people work: neither week-ends nor the public holidays of article L3133-1 of the Code du travail. */
public final class JoursOuvres {

    private static final Set<MonthDay> FETES_FIXES = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private static final int LUNDI_DE_PAQUES = 1;
    private static final int ASCENSION = 39;
    private static final int LUNDI_DE_PENTECOTE = 50;

    private JoursOuvres() {}

    /** That day, or the first working day after it. */
    public static LocalDate depuis(LocalDate jour) {
        var candidat = jour;
        while (!estOuvre(candidat)) {
            candidat = candidat.plusDays(1);
        }
        return candidat;
    }

    public static boolean estOuvre(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SATURDAY && jour.getDayOfWeek() != DayOfWeek.SUNDAY && !estFerie(jour);
    }

    public static boolean estFerie(LocalDate jour) {
        if (FETES_FIXES.contains(MonthDay.from(jour))) {
            return true;
        }
        var paques = paques(jour.getYear());
        return jour.equals(paques.plusDays(LUNDI_DE_PAQUES))
                || jour.equals(paques.plusDays(ASCENSION))
                || jour.equals(paques.plusDays(LUNDI_DE_PENTECOTE));
    }

    /** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
    static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int rang = h + l - 7 * m + 114;
        return LocalDate.of(annee, rang / 31, rang % 31 + 1);
    }
}
