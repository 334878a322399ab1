package fr.raccroche.feuilles;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.time.Duration;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of one OpenDocument cell, read (its typed value when it has one, otherwise its paragraphs) and written. */
final class CelluleOds {

    private static final Pattern BLANCS = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern MINUIT = Pattern.compile("T00:00:00(?:\\.0+)?$");
    private static final Pattern ESPACES_A_GARDER = Pattern.compile("^ +| +$| {2,}|(?<=\\t) +| +(?=\\t)");
    private static final int ESPACES_MAX = 10_000;

    private CelluleOds() {}

    static String lire(XMLStreamReader xml) throws XMLStreamException {
        var balise = xml.getLocalName();
        var type = Xml.attribut(xml, "value-type");
        var valeur =
                switch (type) {
                    case "float", "percentage", "currency" -> Cellules.ecrire(Xml.attribut(xml, "value"));
                    case "date" ->
                        MINUIT.matcher(Xml.attribut(xml, "date-value")).replaceFirst("");
                    case "time" -> heure(Xml.attribut(xml, "time-value"));
                    case "boolean" -> Xml.attribut(xml, "boolean-value").equals("true") ? "VRAI" : "FAUX";
                    default -> "";
                };
        var texte = paragraphes(xml, balise);
        return valeur.isEmpty() ? texte : valeur;
    }

    private static String heure(String duree) {
        var minutes = Duration.parse(duree).toMinutes();
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String paragraphes(XMLStreamReader xml, String balise) throws XMLStreamException {
        var texte = new StringBuilder();
        var premier = true;
        while (!Xml.finDe(xml, balise)) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        texte.append(premier ? "" : "\n");
                        premier = false;
                        paragraphe(xml, texte);
                    }
                    case "annotation", "shapes", "frame" -> passer(xml);
                    default -> {}
                }
            }
        }
        return texte.toString();
    }

    /** White space is collapsed as the format says; what is meant stands in elements of its own. */
    private static void paragraphe(XMLStreamReader xml, StringBuilder texte) throws XMLStreamException {
        var debut = texte.length();
        var voulue = false;
        while (!Xml.finDe(xml, "p")) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT) {
                var longueur = texte.length();
                switch (xml.getLocalName()) {
                    case "s" -> texte.repeat(' ', espaces(Xml.attribut(xml, "c")));
                    case "tab" -> texte.append('\t');
                    case "line-break" -> texte.append('\n');
                    case "annotation" -> passer(xml);
                    default -> {}
                }
                voulue |= texte.length() > longueur;
            } else if (xml.getEventType() == CHARACTERS || xml.getEventType() == CDATA || xml.getEventType() == SPACE) {
                var morceau = BLANCS.matcher(xml.getText()).replaceAll(" ");
                var suiteDUnBlanc = texte.length() == debut || !voulue && texte.charAt(texte.length() - 1) == ' ';
                texte.append(suiteDUnBlanc && morceau.startsWith(" ") ? morceau.substring(1) : morceau);
                voulue = morceau.isEmpty() && voulue;
            }
        }
        if (!voulue && texte.length() > debut && texte.charAt(texte.length() - 1) == ' ') {
            texte.setLength(texte.length() - 1);
        }
    }

    private static int espaces(String nombre) {
        return nombre.isEmpty() ? 1 : Math.clamp(Integer.parseInt(nombre), 0, ESPACES_MAX);
    }

    private static void passer(XMLStreamReader xml) throws XMLStreamException {
        var balise = xml.getLocalName();
        for (var profondeur = 1; profondeur > 0; ) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().equals(balise)) {
                profondeur++;
            } else if (Xml.finDe(xml, balise)) {
                profondeur--;
            }
        }
    }

    /** A paragraph to write: the spaces that the format would collapse become elements. */
    static String ecrire(String texte) {
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
