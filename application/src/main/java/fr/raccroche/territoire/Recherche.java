package fr.raccroche.territoire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a school, or what stands in one, as patterns on {@code territoire.v_etablissement.recherche}:
 * every word must begin a word of the key, abbreviations are read both ways, "jules verne" finds "J. Verne" and the reverse.
 */
public record Recherche(List<List<String>> motifs, String phrase, Optional<Genre> genre) {

    /** More words than that say nothing more. */
    public static final int MOTS = 6;

    private static final Pattern ELISION = Pattern.compile("\\b[dlDL]['’]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> OUTILS = Set.of("de", "des", "du", "et", "la", "le", "les");
    private static final Map<String, String> ABREVIATIONS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("nd", "notre dame"),
            Map.entry("clg", "college"),
            Map.entry("col", "college"),
            Map.entry("lyc", "lycee"),
            Map.entry("lpo", "lycee polyvalent"),
            Map.entry("lgt", "lycee general technologique"),
            Map.entry("lp", "lycee professionnel"));

    private static final Map<String, Genre> GENRES = Map.of(
            "lp",
            Genre.LP,
            "lpo",
            Genre.LPO,
            "lgt",
            Genre.LGT,
            "clg",
            Genre.COLLEGE,
            "col",
            Genre.COLLEGE,
            "college",
            Genre.COLLEGE,
            "erea",
            Genre.EREA,
            "cio",
            Genre.CIO);

    public Recherche {
        motifs = List.copyOf(motifs);
    }

    public static Recherche de(String texte) {
        var mots = mots(texte);
        var motifs = new ArrayList<List<String>>();
        for (var rang = 0; rang < mots.size(); rang++) {
            motifs.add(motif(mots.get(rang), rang + 1 < mots.size() ? mots.get(rang + 1) : ""));
        }
        motifs.sort(
                Comparator.comparing((List<String> choix) -> choix.getFirst().length())
                        .reversed());
        var phrase = new StringBuilder();
        mots.forEach(mot -> phrase.append(' ').append(ABREVIATIONS.getOrDefault(mot, mot)));
        return new Recherche(
                motifs,
                phrase.toString(),
                mots.stream()
                        .flatMap(mot -> Optional.ofNullable(GENRES.get(mot)).stream())
                        .findFirst());
    }

    public boolean vide() {
        return motifs.isEmpty();
    }

    /** A reading of the word of that rank, longest (most selective) word first; what is missing repeats what is there. */
    String motif(int rang, int lecture) {
        var choix = motifs.get(Math.min(rang, motifs.size() - 1));
        return choix.get(Math.min(lecture, choix.size() - 1));
    }

    /** All readings of the word of that rank; empty when fewer words were typed. */
    public String[] lectures(int rang) {
        return rang < motifs.size() ? motifs.get(rang).toArray(String[]::new) : new String[0];
    }

    private static List<String> mots(String texte) {
        var sansAccent = ACCENTS.matcher(Normalizer.normalize(
                        ELISION.matcher(texte).replaceAll("").replace("œ", "oe").replace("Œ", "oe"),
                        Normalizer.Form.NFD))
                .replaceAll("");
        var tous = Arrays.stream(AUTRES.split(sansAccent.toLowerCase(Locale.ROOT)))
                .filter(mot -> !mot.isEmpty())
                .toList();
        var pleins = tous.stream().filter(mot -> !OUTILS.contains(mot)).toList();
        return (pleins.isEmpty() ? tous : pleins).stream().limit(MOTS).toList();
    }

    private static List<String> motif(String mot, String suivant) {
        if (ABREVIATIONS.containsKey(mot)) {
            return List.of("% " + mot + "%", "% " + ABREVIATIONS.get(mot) + "%");
        }
        var initiale = mot.charAt(0);
        return mot.length() > 2 && !suivant.isEmpty() && Character.isLetter(initiale)
                ? List.of(
                        "% " + mot + "%",
                        "% " + initiale + " " + suivant + "%",
                        "% " + initiale + " " + suivant.charAt(0) + " %")
                : List.of("% " + mot + "%");
    }
}
