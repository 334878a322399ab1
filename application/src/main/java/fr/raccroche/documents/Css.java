package fr.raccroche.documents;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.UnderlineEnumeration;
import org.jspecify.annotations.Nullable;

/** The look that Word's effective properties give to a paragraph or a run, as style declarations. */
final class Css {

    private static final Pattern COULEUR = Pattern.compile("[0-9A-Fa-f]{6}");

    private final StringBuilder declarations = new StringBuilder();

    /** Of a paragraph; in a list the indentation is the list's. */
    static String paragraphe(PPr effectif, boolean dansUneListe) {
        var css = new Css();
        if (effectif.getJc() != null && effectif.getJc().getVal() != null) {
            css.alignement(effectif.getJc().getVal().value());
        }
        var espacement = effectif.getSpacing();
        css.points("margin-top", espacement == null ? null : espacement.getBefore());
        css.points("margin-bottom", espacement == null ? null : espacement.getAfter());
        if (espacement != null && espacement.getLine() != null && espacement.getLineRule() != STLineSpacingRule.EXACT) {
            css.ajouter(
                    "line-height", "%.2f", Math.max(1.1, espacement.getLine().doubleValue() / 240 * 1.15));
        }
        var retrait = effectif.getInd();
        if (retrait != null && !dansUneListe) {
            css.points("margin-left", retrait.getLeft() == null ? retrait.getStart() : retrait.getLeft());
            css.points("margin-right", retrait.getRight() == null ? retrait.getEnd() : retrait.getRight());
            css.points("text-indent", retrait.getFirstLine());
            css.points(
                    "text-indent",
                    retrait.getHanging() == null ? null : retrait.getHanging().negate());
        }
        css.si(effectif.getKeepNext(), "page-break-after:avoid;");
        css.si(effectif.getKeepLines(), "page-break-inside:avoid;");
        css.si(effectif.getPageBreakBefore(), "page-break-before:always;");
        return css.declarations.toString();
    }

    static String caracteres(RPr effectif) {
        var css = new Css();
        var police = effectif.getRFonts() == null ? null : effectif.getRFonts().getAscii();
        if (police != null) {
            css.declarations.append(
                    "font-family:'%s';".formatted(Police.pour(police).css()));
        }
        if (effectif.getSz() != null && effectif.getSz().getVal() != null) {
            css.ajouter("font-size", "%.1fpt", effectif.getSz().getVal().doubleValue() / 2);
        }
        css.declarations.append(vrai(effectif.getB()) ? "font-weight:bold;" : "font-weight:normal;");
        css.si(effectif.getI(), "font-style:italic;");
        css.si(effectif.getCaps(), "text-transform:uppercase;");
        css.si(effectif.getStrike(), "text-decoration:line-through;");
        if (effectif.getU() != null && effectif.getU().getVal() != UnderlineEnumeration.NONE) {
            css.declarations.append("text-decoration:underline;");
        }
        if (effectif.getVertAlign() != null && effectif.getVertAlign().getVal() != null) {
            css.declarations.append(
                    switch (effectif.getVertAlign().getVal()) {
                        case SUPERSCRIPT -> "vertical-align:super;font-size:70%;";
                        case SUBSCRIPT -> "vertical-align:sub;font-size:70%;";
                        case BASELINE -> "";
                    });
        }
        var couleur = effectif.getColor() == null ? null : effectif.getColor().getVal();
        if (couleur != null && COULEUR.matcher(couleur).matches()) {
            css.declarations.append("color:#").append(couleur).append(';');
        }
        return css.declarations.toString();
    }

    static boolean vrai(@Nullable BooleanDefaultTrue propriete) {
        return propriete != null && propriete.isVal();
    }

    private void alignement(String valeur) {
        declarations.append(
                switch (valeur) {
                    case "center" -> "text-align:center;";
                    case "right", "end" -> "text-align:right;";
                    case "both", "distribute" -> "text-align:justify;";
                    default -> "text-align:left;";
                });
    }

    /** Word counts in twentieths of a point. */
    private void points(String propriete, @Nullable BigInteger vingtiemes) {
        if (vingtiemes != null) {
            ajouter(propriete, "%.1fpt", vingtiemes.doubleValue() / 20);
        }
    }

    private void ajouter(String propriete, String format, double valeur) {
        declarations
                .append(propriete)
                .append(':')
                .append(String.format(Locale.ROOT, format, valeur))
                .append(';');
    }

    private void si(@Nullable BooleanDefaultTrue condition, String declaration) {
        if (vrai(condition)) {
            declarations.append(declaration);
        }
    }
}
