package fr.raccroche.feuilles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** What an XLSX workbook says once for all its cells: the part of its first visible sheet, shared texts, date styles. */
record ClasseurXlsx(String feuille, List<String> textes, StylesXlsx styles, boolean depuis1904) {

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
                StylesXlsx.lire(zip),
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
}
