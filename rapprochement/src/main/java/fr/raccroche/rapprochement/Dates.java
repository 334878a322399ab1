package fr.raccroche.rapprochement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Dates of birth as numbers of days since 1 January 1900, in sixteen bits; 0 is an unknown date. */
final class Dates {

    static final char INCONNUE = 0;

    private static final LocalDate ORIGINE = LocalDate.of(1900, 1, 1);
    private static final int JOURS = 1 << 16;
    /** Day as yyyymmdd in packed decimal: a digit each four bits; nothing for the unknown date. */
    private static final int[] CHIFFRES = new int[JOURS];

    /** The first day of each month from January 1900 to the last that is whole, and of the one after. */
    private static final int[] MOIS = new int[(int) ChronoUnit.MONTHS.between(ORIGINE, ORIGINE.plusDays(JOURS)) + 1];

    static {
        for (int mois = 0; mois < MOIS.length; mois++) {
            MOIS[mois] = (int) ChronoUnit.DAYS.between(ORIGINE, ORIGINE.plusMonths(mois));
        }
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
        if (annee < 1900 || mois < 1 || mois > 12 || jour < 1) {
            return INCONNUE;
        }
        int place = (annee - 1900) * 12 + mois;
        boolean connue = place < MOIS.length && jour <= MOIS[place] - MOIS[place - 1];
        // 1 January 1900 is what systems write for « unknown »: it is day 0.
        return connue ? (char) (MOIS[place - 1] + jour - 1) : INCONNUE;
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

    /** A day, a month or a year apart, the rest the same. */
    static boolean voisines(char un, char autre) {
        int a = CHIFFRES[un];
        int b = CHIFFRES[autre];
        return un != INCONNUE
                && autre != INCONNUE
                && Math.abs(deuxChiffres(a >>> 24) * 100
                                        + deuxChiffres(a >>> 16)
                                        - deuxChiffres(b >>> 24) * 100
                                        - deuxChiffres(b >>> 16))
                                + Math.abs(deuxChiffres(a >>> 8) - deuxChiffres(b >>> 8))
                                + Math.abs(deuxChiffres(a) - deuxChiffres(b))
                        == 1;
    }

    private static int deuxChiffres(int chiffres) {
        return 10 * (chiffres >>> 4 & 15) + (chiffres & 15);
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
