package fr.raccroche.rapprochement;

/** Coded fields as numbers; 0 is what is missing or means nothing. */
final class Codes {

    private static final int BASE = 36;
    private static final int INE_COURT = 10;
    private static final int INE = 11;

    private Codes() {}

    /** Ten or eleven digits and letters, whatever their case: 36 to the eleventh lies within sixty-three bits. */
    static long ine(char[] signes, int debut, int longueur) {
        long code = 0;
        int lus = 0;
        for (int i = debut; i < debut + longueur; i++) {
            int chiffre = Character.digit(signes[i], BASE);
            if (chiffre >= 0) {
                code = code * BASE + chiffre;
                lus++;
            } else if (signes[i] != ' ') {
                return 0;
            }
            if (lus > INE) {
                return 0;
            }
        }
        return lus >= INE_COURT ? code : 0;
    }

    /**
     * Who gave a number out, told by the places of its letters: before 2018 the last one, since then the last two; those of
     * apprentices have one inside as well.
     */
    static int formeDIne(long ine) {
        if (ine == 0) {
            return 0;
        }
        int lettres = 0;
        long reste = ine;
        for (int rang = 0; rang < INE; rang++, reste /= BASE) {
            lettres |= reste % BASE >= 10 ? 1 << rang : 0;
        }
        return lettres;
    }

    static byte sexe(char signe) {
        return switch (signe) {
            case '1', 'M', 'm', 'H', 'h', 'G', 'g' -> 1;
            case '2', 'F', 'f' -> 2;
            default -> 0;
        };
    }

    static int postal(char[] signes, int debut, int longueur) {
        int code = 0;
        for (int i = debut; i < debut + longueur; i++) {
            int chiffre = signes[i] - '0';
            if (chiffre < 0 || chiffre > 9 || i > debut + 4) {
                return 0;
            }
            code = code * 10 + chiffre;
        }
        return code;
    }
}
