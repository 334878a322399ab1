package fr.raccroche.feuilles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of an XLSX file: formatted runs put together, and the {@code _x000D_} escapes of ECMA-376 (22.4.2.4). */
final class TexteXlsx {

    private static final Pattern ECHAPPEMENT = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern A_ECHAPPER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private TexteXlsx() {}

    /** The text of the element; the phonetic guide of East Asian texts is left out. */
    static String lire(XMLStreamReader xml, String balise) throws XMLStreamException {
        var texte = new StringBuilder();
        var phonetique = false;
        while (!Xml.finDe(xml, balise)) {
            xml.next();
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                phonetique |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !phonetique) {
                    texte.append(xml.getElementText());
                }
            }
            phonetique &= !Xml.finDe(xml, "rPh");
        }
        return rendre(texte.toString());
    }

    static String rendre(String texte) {
        return ECHAPPEMENT
                .matcher(texte)
                .replaceAll(lettre ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(lettre.group(1), 16))));
    }

    static String echapper(String texte) {
        return A_ECHAPPER.matcher(texte).replaceAll("_x005F_");
    }
}
