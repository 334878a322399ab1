package fr.raccroche.territoire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a school, as patterns on {@code territoire.etablissement.recherche}: every word must begin
 * a word of the key, abbreviations are read both ways, "jules verne" finds "J. Verne" and the reverse.
 */
record Recherche(List<String> motifs, String phrase) {

    static final int MOTS = 6;

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

    Recherche {
        motifs = List.copyOf(motifs);
    }

    static Recherche de(String texte) {
        var mots = mots(texte);
        var motifs = new ArrayList<String>();
        for (var rang = 0; rang < mots.size(); rang++) {
            motifs.add(motif(mots.get(rang), rang + 1 < mots.size() ? mots.get(rang + 1) : ""));
        }
        var phrase = new StringBuilder();
        mots.forEach(mot -> phrase.append(' ').append(ABREVIATIONS.getOrDefault(mot, mot)));
        motifs.sort(Comparator.comparing((String motif) -> motif.indexOf('|') < 0 ? motif.length() : motif.indexOf('|'))
                .reversed());
        return new Recherche(motifs, phrase.toString());
    }

    boolean vide() {
        return motifs.isEmpty();
    }

    /** The pattern of that rank, longest (most selective) first; {@code null} when fewer words were typed. */
    @Nullable
    String motif(int rang) {
        return rang < motifs.size() ? motifs.get(rang) : null;
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

    private static String motif(String mot, String suivant) {
        var choix = new ArrayList<String>();
        choix.add(" " + mot);
        if (ABREVIATIONS.containsKey(mot)) {
            choix.add(" " + ABREVIATIONS.get(mot));
        } else if (mot.length() > 2 && !suivant.isEmpty() && Character.isLetter(mot.charAt(0))) {
            choix.add(" " + mot.charAt(0) + " " + suivant);
            choix.add(" " + mot.charAt(0) + " " + suivant.charAt(0) + " ");
        }
        return choix.size() == 1 ? choix.getFirst() : "(" + String.join("|", choix) + ")";
    }
}
