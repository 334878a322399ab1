package fr.raccroche.socle;

import java.util.regex.Pattern;

/**
 * Identifiant national élève, eleven characters. Its key is derived from samples, not from a published rule: a doubtful
 * key warns and never blocks.
 */
public record Ine(String valeur) {

    private static final Pattern ONZE = Pattern.compile("[0-9A-Z]{11}");
    private static final Pattern RNIE = Pattern.compile("\\d{9}[A-Z]{2}");
    private static final Pattern BEA = Pattern.compile("\\d{10}[A-Z]");
    private static final Pattern APPRENTISSAGE = Pattern.compile("\\d{4}A\\d{5}[A-Z]");
    private static final String CLE_RNIE = "ABCDEFGHJK";
    private static final String CLE_BEA = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** Who gave the number out. */
    public enum Forme {
        RNIE,
        BEA,
        APPRENTISSAGE,
        AUTRE
    }

    public Ine {
        if (!estRecevable(valeur)) {
            throw new IllegalArgumentException("Not an INE");
        }
    }

    public static boolean estRecevable(String texte) {
        return ONZE.matcher(texte).matches();
    }

    public Forme forme() {
        if (RNIE.matcher(valeur).matches()) {
            return Forme.RNIE;
        }
        if (APPRENTISSAGE.matcher(valeur).matches()) {
            return Forme.APPRENTISSAGE;
        }
        return BEA.matcher(valeur).matches() ? Forme.BEA : Forme.AUTRE;
    }

    public boolean cleVraisemblable() {
        return switch (forme()) {
            case RNIE -> {
                var dizaine = CLE_RNIE.indexOf(valeur.charAt(9));
                var unite = CLE_RNIE.indexOf(valeur.charAt(10));
                var cle = 97 - Integer.parseInt(valeur.substring(0, 9)) % 97;
                yield dizaine >= 0 && unite >= 0 && 10 * dizaine + unite == cle;
            }
            case BEA -> CLE_BEA.charAt((int) (Long.parseLong(valeur.substring(0, 10)) % 23)) == valeur.charAt(10);
            case APPRENTISSAGE, AUTRE -> true;
        };
    }

    /** An RNIE-shaped INE with a likely key, for invented people only. */
    public static Ine invente(int numero) {
        var cle = 97 - numero % 97;
        return new Ine("%09d".formatted(numero) + CLE_RNIE.charAt(cle / 10) + CLE_RNIE.charAt(cle % 10));
    }

    /** Never whole: an INE is not printed in logs. */
    @Override
    public String toString() {
        return "Ine[…" + valeur.substring(8) + "]";
    }
}
