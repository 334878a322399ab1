package fr.raccroche.feuilles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** What an XLSX workbook says once for all its cells: the part of its first visible sheet, shared texts, date styles. */
record ClasseurXlsx(String feuille, List<String> textes, Styles styles, boolean depuis1904) {

    static ClasseurXlsx lire(ZipFile zip) throws IOException, XMLStreamException {
        var parties = new HashMap<String, String>();
        Xml.parcourir(zip, "xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                parties.put(Xml.attribut(xml, "Id"), partie(Xml.attribut(xml, "Target")));
            }
        });
        var feuilles = new ArrayList<String>();
        var depuis1904 = new ArrayList<String>();
        Xml.parcourir(zip, "xl/workbook.xml", xml -> {
            switch (xml.getLocalName()) {
                case "sheet" -> {
                    if (!Xml.attribut(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
                        feuilles.add(parties.getOrDefault(Xml.attribut(xml, "id"), ""));
                    }
                }
                case "workbookPr" -> depuis1904.add(Xml.attribut(xml, "date1904"));
                default -> {}
            }
        });
        return new ClasseurXlsx(
                feuilles.isEmpty() ? "" : feuilles.getFirst(),
                textes(zip),
                Styles.lire(zip),
                depuis1904.contains("1") || depuis1904.contains("true"));
    }

    private static List<String> textes(ZipFile zip) throws IOException, XMLStreamException {
        var textes = new ArrayList<String>();
        Xml.parcourir(zip, "xl/sharedStrings.xml", xml -> {
            if (xml.getLocalName().equals("si")) {
                textes.add(TexteXlsx.lire(xml, "si"));
            }
        });
        return textes;
    }

    private static String partie(String cible) {
        return cible.startsWith("/") ? cible.substring(1) : "xl/" + cible;
    }

    /** Which cell styles of an XLSX file show a number as a date: nothing else tells a date from a number there. */
    record Styles(List<Boolean> dates) {

        private static final Pattern SANS_LETTRES = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General");
        private static final Pattern LETTRES_DE_DATE = Pattern.compile("[dmyhsaj]", Pattern.CASE_INSENSITIVE);

        boolean estUneDate(String style) {
            return !style.isEmpty() && Integer.parseInt(style) < dates.size() && dates.get(Integer.parseInt(style));
        }

        static Styles lire(ZipFile zip) throws IOException, XMLStreamException {
            var formats = new HashMap<String, String>();
            var dates = new ArrayList<Boolean>();
            var partie = new StringBuilder();
            Xml.parcourir(zip, "xl/styles.xml", xml -> {
                var balise = xml.getLocalName();
                switch (balise) {
                    case "numFmt" -> formats.put(Xml.attribut(xml, "numFmtId"), Xml.attribut(xml, "formatCode"));
                    case "cellXfs", "cellStyleXfs", "cellStyles", "dxfs" -> partie.replace(0, partie.length(), balise);
                    case "xf" -> {
                        if (partie.toString().equals("cellXfs")) {
                            dates.add(formatDeDate(Xml.attribut(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {}
                }
            });
            return new Styles(dates);
        }

        /** A code with date letters, or a built-in format: 14 to 22, 45 to 47, and those of East Asia (ECMA-376, 18.8.30). */
        private static boolean formatDeDate(String id, Map<String, String> formats) {
            var code = formats.get(id);
            if (code != null) {
                var partiePositive = code.split(";", -1)[0];
                return LETTRES_DE_DATE
                        .matcher(SANS_LETTRES.matcher(partiePositive).replaceAll(""))
                        .find();
            }
            var numero = id.isEmpty() ? 0 : Integer.parseInt(id);
            return numero >= 14 && numero <= 22
                    || numero >= 27 && numero <= 36
                    || numero >= 45 && numero <= 47
                    || numero >= 50 && numero <= 58;
        }
    }
}
