package fr.raccroche.rapprochement;

/** Coded fields as numbers; 0 is what is missing or means nothing. */
final class Codes {

    private static final int BASE = 36;
    private static final int INE_COURT = 10;
    private static final int INE = 11;

    private Codes() {}

    /** Ten or eleven digits and letters, whatever their case: 36 to the eleventh lies within sixty-three bits. */
    static long ine(String texte) {
        long code = 0;
        int signes = 0;
        for (int i = 0; i < texte.length(); i++) {
            int chiffre = Character.digit(texte.charAt(i), BASE);
            if (chiffre >= 0) {
                code = code * BASE + chiffre;
                signes++;
            } else if (texte.charAt(i) != ' ') {
                return 0;
            }
            if (signes > INE) {
                return 0;
            }
        }
        return signes >= INE_COURT ? code : 0;
    }

    static byte sexe(String texte) {
        if (texte.isEmpty()) {
            return 0;
        }
        return switch (texte.charAt(0)) {
            case '1', 'M', 'm', 'H', 'h', 'G', 'g' -> 1;
            case '2', 'F', 'f' -> 2;
            default -> 0;
        };
    }

    static int postal(String texte) {
        int code = 0;
        for (int i = 0; i < texte.length(); i++) {
            int chiffre = texte.charAt(i) - '0';
            if (chiffre < 0 || chiffre > 9 || i > 4) {
                return 0;
            }
            code = code * 10 + chiffre;
        }
        return code;
    }
}
