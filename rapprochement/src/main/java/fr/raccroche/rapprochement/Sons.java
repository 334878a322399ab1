package fr.raccroche.rapprochement;

/**
 * What a French name sounds like, by its first consonants: « Margot » and « Margaux », « Renaud » and « Renault », « Chloé »
 * and « Cloé » sound alike. Vowels are left out: they are what ears and keyboards mistake most.
 */
final class Sons {

    private static final int SONS = 6;
    private static final int BITS = 5;
    /** Letters that are not heard at the end of a name. */
    private static final int MUETTES_A_LA_FIN = lettres("DSTXZ");

    private static final int VOYELLES = lettres("AEIOUWY");
    private static final int ADOUCISSENT = lettres("EIY");
    private static final byte RIEN = 0;

    private Sons() {}

    /** @return a positive number, 0 when nothing is heard */
    static int de(byte[] mots, int debut, int fin) {
        int entendue = finEntendue(mots, debut, fin);
        int sons = 0;
        int nombre = 0;
        int premiere = lettre(mots, debut, entendue) == 'H' ? debut + 1 : debut;
        int place = premiere;
        while (place < entendue && nombre < SONS) {
            byte lettre = mots[place];
            byte suite = lettre(mots, place + 1, entendue);
            byte apres = lettre(mots, place + 2, entendue);
            byte son = son(lettre, suite, apres, place == premiere);
            if (son != RIEN) {
                sons = sons << BITS | son & (1 << BITS) - 1;
                nombre++;
            }
            if (lettre == 'X' && nombre < SONS) {
                sons = sons << BITS | 'S' & (1 << BITS) - 1;
                nombre++;
            }
            place += longueur(lettre, suite, apres);
        }
        return sons;
    }

    private static byte son(byte lettre, byte suite, byte apres, boolean premiere) {
        if (est(lettre, VOYELLES)) {
            return premiere ? (byte) 'A' : RIEN;
        }
        return switch (lettre) {
            case 'C' -> {
                if (suite == 'H') {
                    yield apres == 'L' || apres == 'R' ? (byte) 'K' : (byte) 'C';
                }
                yield est(suite, ADOUCISSENT) || suite == 'O' && apres == 'I' ? (byte) 'S' : (byte) 'K';
            }
            case 'G' -> suite == 'N' ? (byte) 'N' : est(suite, ADOUCISSENT) ? (byte) 'J' : lettre;
            case 'H' -> RIEN;
            case 'M' -> suite == 'B' || suite == 'P' ? (byte) 'N' : lettre;
            case 'P' -> suite == 'H' ? (byte) 'F' : lettre;
            case 'Q', 'X' -> 'K';
            case 'S' -> suite == 'H' || suite == 'C' && apres == 'H' ? (byte) 'C' : lettre;
            case 'Z' -> 'S';
            default -> lettre;
        };
    }

    /** How many letters write this sound. */
    private static int longueur(byte lettre, byte suite, byte apres) {
        if (lettre == 'S' && suite == 'C') {
            return apres == 'H' ? 3 : est(apres, ADOUCISSENT) ? 2 : 1;
        }
        boolean ensemble =
                switch (lettre) {
                    case 'C' ->
                        suite == 'H' || suite == 'K' || suite == 'Q' || suite == 'C' && !est(apres, ADOUCISSENT);
                    case 'G' -> suite == 'N' || suite == 'G';
                    case 'P' -> suite == 'H' || suite == 'P';
                    case 'S' -> suite == 'H' || suite == 'S' || suite == 'Z';
                    default -> lettre == suite;
                };
        return ensemble ? 2 : 1;
    }

    /** Without the consonants that end it unheard: of « Thibault », as of « Thibaut » and « Thibaud », the last to be heard is B. */
    private static int finEntendue(byte[] mots, int debut, int fin) {
        int entendue = fin;
        while (entendue - debut > 2
                && est(mots[entendue - 1], MUETTES_A_LA_FIN)
                && (mots[entendue - 1] != 'X' || mots[entendue - 2] == 'U')) {
            entendue--;
        }
        boolean ault = entendue < fin
                && entendue - debut > 3
                && mots[entendue - 1] == 'L'
                && mots[entendue - 2] == 'U'
                && mots[entendue - 3] == 'A';
        return ault ? entendue - 1 : entendue;
    }

    private static byte lettre(byte[] mots, int place, int fin) {
        return place < fin ? mots[place] : RIEN;
    }

    private static boolean est(byte lettre, int parmi) {
        return lettre >= 'A' && (parmi >>> lettre - 'A' & 1) != 0;
    }

    private static int lettres(String lettres) {
        return lettres.chars().map(lettre -> 1 << lettre - 'A').sum();
    }
}
