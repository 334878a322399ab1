package fr.raccroche.feuilles;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula (OWASP ASVS 5.0, 1.2.10): a quote is put before any text whose
 * first visible character could start one, and taken away again on reading.
 */
final class Neutralisation {

    /** Formula starters, their full-width and small forms included. */
    private static final String DANGEREUX = "=+-@\t\r＝＋－＠﹦﹢﹣﹫";

    private static final Pattern ILLISIBLES =
            Pattern.compile("[^\\x{9}\\x{A}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern FINS_DE_LIGNE = Pattern.compile("\\r\\n?");

    private Neutralisation() {}

    static String proteger(String texte) {
        var net = net(texte);
        return aProteger(net) ? "'" + net : net;
    }

    static String rendre(String lu) {
        var texte = FINS_DE_LIGNE.matcher(lu).replaceAll("\n");
        return texte.startsWith("'") && aProteger(texte.substring(1)) ? texte.substring(1) : texte;
    }

    /** What the three formats can all carry: one kind of line end, no control character that XML forbids. */
    static String net(String texte) {
        return ILLISIBLES.matcher(FINS_DE_LIGNE.matcher(texte).replaceAll("\n")).replaceAll("");
    }

    /** A text that already looks protected is protected once more, so that reading always gives back what was written. */
    private static boolean aProteger(String texte) {
        var debut = 0;
        while (debut < texte.length() && texte.charAt(debut) == '\'') {
            debut++;
        }
        return commenceCommeUneFormule(texte.substring(debut));
    }

    private static boolean commenceCommeUneFormule(String texte) {
        return texte.codePoints().dropWhile(c -> DANGEREUX.indexOf(c) < 0 && estInvisible(c)).findFirst().stream()
                .anyMatch(c -> DANGEREUX.indexOf(c) >= 0);
    }

    private static boolean estInvisible(int caractere) {
        return switch (Character.getType(caractere)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
