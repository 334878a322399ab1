package fr.raccroche.rapprochement;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates of birth as numbers of days since 1 January 1900, in sixteen bits; 0 is an unknown date. */
final class Dates {

    static final char INCONNUE = 0;

    private static final LocalDate ORIGINE = LocalDate.of(1900, 1, 1);
    private static final int JOURS = 1 << 16;
    /** Day as yyyymmdd in packed decimal: a digit each four bits; nothing for the unknown date. */
    private static final int[] CHIFFRES = new int[JOURS];

    static {
        var jour = ORIGINE;
        for (int i = 1; i < JOURS; i++) {
            jour = jour.plusDays(1);
            int nombre = jour.getYear() * 10_000 + jour.getMonthValue() * 100 + jour.getDayOfMonth();
            for (int rang = 0; rang < 32; rang += 4, nombre /= 10) {
                CHIFFRES[i] |= nombre % 10 << rang;
            }
        }
    }

    private Dates() {}

    /** @return the day, or 0 for a date before 2 January 1900 or after 2079: the first is what systems write for « unknown » */
    private static char lire(LocalDate jour) {
        long jours = jour.toEpochDay() - ORIGINE.toEpochDay();
        return jours <= 0 || jours >= JOURS ? INCONNUE : (char) jours;
    }

    /** yyyy-MM-dd or dd/MM/yyyy; anything else is unknown. */
    static char lire(char[] signes, int debut, int longueur) {
        if (longueur != 10) {
            return INCONNUE;
        }
        boolean iso = signes[debut + 4] == '-';
        if (iso ? signes[debut + 7] != '-' : signes[debut + 2] != '/' || signes[debut + 5] != '/') {
            return INCONNUE;
        }
        int annee = nombre(signes, debut + (iso ? 0 : 6), 4);
        int mois = nombre(signes, debut + (iso ? 5 : 3), 2);
        int jour = nombre(signes, debut + (iso ? 8 : 0), 2);
        if (annee < 1900
                || mois < 1
                || mois > 12
                || jour < 1
                || jour > YearMonth.of(annee, mois).lengthOfMonth()) {
            return INCONNUE;
        }
        return lire(LocalDate.of(annee, mois, jour));
    }

    static int annee(char jour) {
        return CHIFFRES[jour] >>> 16;
    }

    static int anneeEtMois(char jour) {
        return CHIFFRES[jour] >>> 8;
    }

    static int anneeEtJour(char jour) {
        return CHIFFRES[jour] >>> 16 << 8 | CHIFFRES[jour] & 255;
    }

    static int moisEtJour(char jour) {
        return CHIFFRES[jour] & 0xFFFF;
    }

    /** The year, then day and month whichever comes first. */
    static int anneeEtLesDeux(char jour) {
        int mois = CHIFFRES[jour] >>> 8 & 255;
        int duMois = CHIFFRES[jour] & 255;
        return CHIFFRES[jour] & 0xFFFF0000 | Math.min(mois, duMois) << 8 | Math.max(mois, duMois);
    }

    static boolean unChiffre(char un, char autre) {
        int ecart = CHIFFRES[un] ^ CHIFFRES[autre];
        int premier = Integer.numberOfTrailingZeros(ecart) & ~3;
        return (ecart & ~(15 << premier)) == 0;
    }

    static boolean jourEtMoisInverses(char un, char autre) {
        int a = CHIFFRES[un];
        int b = CHIFFRES[autre];
        return a >>> 16 == b >>> 16 && (a & 255) == (b >>> 8 & 255) && (a >>> 8 & 255) == (b & 255);
    }

    private static int nombre(char[] signes, int debut, int longueur) {
        int nombre = 0;
        for (int i = debut; i < debut + longueur; i++) {
            int chiffre = signes[i] - '0';
            if (chiffre < 0 || chiffre > 9) {
                return -1;
            }
            nombre = nombre * 10 + chiffre;
        }
        return nombre;
    }
}
