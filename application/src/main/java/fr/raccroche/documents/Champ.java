package fr.raccroche.documents;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The syntax of placeholders: a name of lower-case words between double braces, nothing else. */
final class Champ {

    private static final Pattern CHAMP = Pattern.compile("\\{\\{\\s*([\\p{L}\\p{N}_.-]+)\\s*}}");

    private Champ() {}

    static List<MatchResult> dans(String texte) {
        return CHAMP.matcher(texte).results().toList();
    }

    static List<String> noms(String texte) {
        return dans(texte).stream().map(champ -> champ.group(1)).toList();
    }

    static boolean estInacheve(String texte) {
        var reste = CHAMP.matcher(texte).replaceAll("");
        return reste.contains("{{") || reste.contains("}}");
    }
}
