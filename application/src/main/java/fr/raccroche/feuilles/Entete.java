package fr.raccroche.feuilles;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The titles of the columns, found again whatever their case, accents, spaces and punctuation. */
public record Entete(int numero, List<String> titres) {

    private static final Pattern INSIGNIFIANT = Pattern.compile("[^\\p{Alnum}]+");

    public Entete {
        titres = List.copyOf(titres);
    }

    /** The first column that bears one of these titles. */
    public OptionalInt rang(String... variantes) {
        var cherches = List.of(variantes).stream().map(Entete::cle).toList();
        return IntStream.range(0, titres.size())
                .filter(rang -> cherches.contains(cle(titres.get(rang))))
                .findFirst();
    }

    /** A title reduced to its letters and digits, as it is compared and remembered. */
    public static String cle(String titre) {
        var sansAccents = Normalizer.normalize(titre, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return INSIGNIFIANT
                .matcher(sansAccents.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("n°", "numero"))
                .replaceAll(" ")
                .strip();
    }
}
