package fr.raccroche.feuilles;

import java.util.regex.Pattern;

/** Texts written in an OpenDocument sheet: the spaces that the format would collapse become elements. */
final class TexteOds {

    private static final Pattern ESPACES_A_GARDER = Pattern.compile("^ +| +$| {2,}|(?<=\\t) +| +(?=\\t)");

    private TexteOds() {}

    static String paragraphe(String texte) {
        return ESPACES_A_GARDER
                .matcher(echapper(texte))
                .replaceAll(espaces ->
                        "<text:s text:c=\"%d\"/>".formatted(espaces.group().length()))
                .replace("\t", "<text:tab/>");
    }

    static String attribut(String texte) {
        return echapper(texte).replace("\"", "&quot;");
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
