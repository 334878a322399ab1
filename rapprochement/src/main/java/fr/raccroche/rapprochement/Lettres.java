package fr.raccroche.rapprochement;

import java.text.Normalizer;

/** A name as people may write it, reduced to what two files can agree on: capitals without accent, space or particle. */
final class Lettres {

    /** Longer names are cut: nobody is told apart by a sixty-first letter. */
    static final int LONGUEUR = 60;

    /** Room to write: a name, and the bytes after it that {@link Hachage} reads with its last letters. */
    static final int PLACE = LONGUEUR + 12;

    private static final int CONNUES = 0x250;
    private static final byte RIEN = 0;
    private static final byte LIGATURE = 1;
    /** The capital of each letter of the Latin alphabets of Europe, nothing for signs. */
    private static final byte[] CAPITALES = new byte[CONNUES];

    static {
        for (char signe = 0; signe < CONNUES; signe++) {
            var capitale = capitale(signe);
            CAPITALES[signe] = capitale.isEmpty() ? RIEN : capitale.length() > 1 ? LIGATURE : (byte) capitale.charAt(0);
        }
    }

    private Lettres() {}

    /**
     * Writes a name in capitals A to Z, words joined, without the particles that one file writes and the other leaves out.
     *
     * @param mots {@link #PLACE} bytes
     * @return how many bytes were written
     */
    static int reduire(char[] signes, int debut, int longueur, byte[] mots) {
        int ecrites = 0;
        int debutDuMot = 0;
        int particules = 0;
        for (int i = debut; i < debut + longueur && ecrites < LONGUEUR; i++) {
            char signe = signes[i];
            byte capitale = signe < CONNUES ? CAPITALES[signe] : LIGATURE;
            if (capitale > LIGATURE) {
                mots[ecrites++] = capitale;
            } else if (capitale == LIGATURE && !capitale(signe).isEmpty()) {
                ecrites = ecrire(capitale(signe), mots, ecrites);
            } else if (!estAccent(signe)) {
                boolean particule = estParticule(mots, debutDuMot, ecrites);
                particules += particule ? 1 : 0;
                ecrites = particule ? debutDuMot : ecrites;
                debutDuMot = ecrites;
            }
        }
        // « De » alone is a name.
        return ecrites == 0 && particules > 0 ? joindre(signes, debut, longueur, mots) : ecrites;
    }

    private static int joindre(char[] signes, int debut, int longueur, byte[] mots) {
        int ecrites = 0;
        for (int i = debut; i < debut + longueur && ecrites < LONGUEUR; i++) {
            ecrites = ecrire(capitale(signes[i]), mots, ecrites);
        }
        return ecrites;
    }

    /** DE, DU, DES, D, VAN, VON before another word. */
    private static boolean estParticule(byte[] mots, int debut, int fin) {
        return switch (fin - debut) {
            case 1 -> mots[debut] == 'D';
            case 2 -> mots[debut] == 'D' && (mots[debut + 1] == 'E' || mots[debut + 1] == 'U');
            case 3 ->
                mots[debut] == 'D' && mots[debut + 1] == 'E' && mots[debut + 2] == 'S'
                        || mots[debut] == 'V'
                                && (mots[debut + 1] == 'A' || mots[debut + 1] == 'O')
                                && mots[debut + 2] == 'N';
            default -> false;
        };
    }

    /** A code, or the name of a town: capitals and digits, nothing else. */
    static int reduireCode(char[] signes, int debut, int longueur, byte[] mots) {
        return reduireCode(signes, debut, longueur, mots, 0);
    }

    /** @return how many bytes were written, from {@code place} on */
    private static int reduireCode(char[] signes, int debut, int longueur, byte[] mots, int place) {
        int ecrites = place;
        for (int i = debut; i < debut + longueur && ecrites < LONGUEUR; i++) {
            char signe = signes[i];
            byte capitale = signe < CONNUES ? CAPITALES[signe] : LIGATURE;
            if (signe >= '0' && signe <= '9') {
                mots[ecrites++] = (byte) signe;
            } else if (capitale > LIGATURE) {
                mots[ecrites++] = capitale;
            } else if (capitale == LIGATURE) {
                ecrites = ecrire(capitale(signe), mots, ecrites);
            }
        }
        return ecrites - place;
    }

    /** As {@link #reduireCode}; « St » is read as « Saint », and « Cedex » ends the name of a town. */
    static int reduireCommune(char[] signes, int debut, int longueur, byte[] mots) {
        int ecrites = 0;
        int fin = debut + longueur;
        int mot = debut;
        for (int i = debut; i <= fin && ecrites < LONGUEUR; i++) {
            if (i == fin || signes[i] == ' ' || signes[i] == '-') {
                int avant = ecrites;
                ecrites += reduireCode(signes, mot, i - mot, mots, avant);
                if (est("CEDEX", mots, avant, ecrites)) {
                    return avant;
                }
                if (est("ST", mots, avant, ecrites) || est("STE", mots, avant, ecrites)) {
                    boolean sainte = ecrites - avant > 2;
                    ecrites = ecrire(sainte ? "SAINTE" : "SAINT", mots, avant);
                }
                mot = i + 1;
            }
        }
        return Math.min(LONGUEUR, ecrites);
    }

    private static boolean est(String attendu, byte[] mots, int debut, int fin) {
        if (fin - debut != attendu.length()) {
            return false;
        }
        for (int i = debut; i < fin; i++) {
            if (mots[i] != attendu.charAt(i - debut)) {
                return false;
            }
        }
        return true;
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
