package fr.raccroche.socle;

import java.util.Optional;
import java.util.regex.Pattern;

/** National identifier of a school or service: seven digits and the check letter they give modulo 23. */
public record Uai(String valeur) implements Comparable<Uai> {

    private static final Pattern FORME = Pattern.compile("\\d{7}[A-HJ-NPR-Z]");
    private static final String LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public Uai {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException("Not a UAI: " + valeur);
        }
    }

    public static boolean estValide(String texte) {
        return FORME.matcher(texte).matches() && texte.charAt(7) == lettre(texte);
    }

    public static Optional<Uai> lire(String texte) {
        var net = texte.strip().toUpperCase(java.util.Locale.ROOT);
        return estValide(net) ? Optional.of(new Uai(net)) : Optional.empty();
    }

    /** The UAI whose seven digits are given, with its check letter. */
    public static Uai deNumero(int numero) {
        var chiffres = "%07d".formatted(numero);
        return new Uai(chiffres + lettre(chiffres));
    }

    private static char lettre(String texte) {
        return LETTRES.charAt(Integer.parseInt(texte.substring(0, 7)) % 23);
    }

    @Override
    public int compareTo(Uai autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
