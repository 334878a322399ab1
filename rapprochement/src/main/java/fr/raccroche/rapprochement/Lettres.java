package fr.raccroche.rapprochement;

import java.text.Normalizer;

/** A name as people may write it, reduced to what two files can agree on: capitals without accents, words apart. */
final class Lettres {

    /** Longer names are cut: nobody is told apart by a sixty-first letter. */
    static final int LONGUEUR = 60;

    private static final int CONNUES = 0x250;
    /** The capital of each letter of the Latin alphabets of Europe, two for ligatures, none for signs. */
    private static final String[] CAPITALES = new String[CONNUES];

    static {
        for (char signe = 0; signe < CONNUES; signe++) {
            CAPITALES[signe] = capitale(signe);
        }
    }

    private Lettres() {}

    /**
     * Writes the words of a name in capitals A to Z, one space between two words.
     *
     * @param mots at least {@link #LONGUEUR} bytes
     * @return how many bytes were written
     */
    static int reduire(CharSequence nom, byte[] mots) {
        int ecrites = 0;
        boolean espace = false;
        for (int i = 0; i < nom.length() && ecrites < LONGUEUR - 3; i++) {
            var capitale = lire(nom.charAt(i));
            if (capitale.isEmpty()) {
                espace |= !estAccent(nom.charAt(i));
                continue;
            }
            if (espace && ecrites > 0) {
                mots[ecrites++] = ' ';
            }
            espace = false;
            ecrites = ecrire(capitale, mots, ecrites);
        }
        return ecrites;
    }

    /** A code, or the name of a town: capitals and digits, nothing else. */
    static int reduireCode(CharSequence code, byte[] mots) {
        int ecrites = 0;
        for (int i = 0; i < code.length() && ecrites < LONGUEUR - 3; i++) {
            char signe = code.charAt(i);
            if (signe >= '0' && signe <= '9') {
                mots[ecrites++] = (byte) signe;
            } else {
                ecrites = ecrire(lire(signe), mots, ecrites);
            }
        }
        return ecrites;
    }

    private static String lire(char signe) {
        return signe < CONNUES ? CAPITALES[signe] : capitale(signe);
    }

    private static int ecrire(String capitale, byte[] mots, int place) {
        int ecrites = place;
        for (int i = 0; i < capitale.length(); i++) {
            mots[ecrites++] = (byte) capitale.charAt(i);
        }
        return ecrites;
    }

    private static String capitale(char signe) {
        return switch (signe) {
            case 'œ', 'Œ' -> "OE";
            case 'æ', 'Æ' -> "AE";
            case 'ß' -> "SS";
            case 'ø', 'Ø' -> "O";
            case 'ł', 'Ł' -> "L";
            case 'đ', 'Đ', 'ð', 'Ð' -> "D";
            case 'þ', 'Þ' -> "TH";
            case 'ı' -> "I";
            default -> {
                char base = Character.toUpperCase(Normalizer.normalize(String.valueOf(signe), Normalizer.Form.NFD)
                        .charAt(0));
                yield base >= 'A' && base <= 'Z' ? String.valueOf(base) : "";
            }
        };
    }

    /** An accent written after its letter, as some systems do. */
    private static boolean estAccent(char signe) {
        return signe >= 0x300 && signe < 0x370;
    }
}
