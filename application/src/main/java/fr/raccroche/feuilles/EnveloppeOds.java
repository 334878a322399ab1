package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What stands around the tables of an OpenDocument sheet. */
final class EnveloppeOds {

    private static final String MIME = "application/vnd.oasis.opendocument.spreadsheet";

    /** Behind the titles, in both formats; black on it stays readable. */
    static final String FOND_DU_TITRE = "E3E3FD";

    private static final int LARGEUR_MIN = 8;
    private static final int LARGEUR_MAX = 60;

    private static final String MANIFESTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIME);

    static final String DEBUT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content office:version="1.3"
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
            <office:automatic-styles>
            <number:date-style style:name="date" number:language="fr" number:country="FR"><number:day number:style="long"/>
            <number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>
            <number:year number:style="long"/></number:date-style>
            <number:time-style style:name="duree" number:truncate-on-overflow="false"><number:hours/>
            <number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
            <style:style style:name="feuille" style:family="table" style:master-page-name="paysage"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="jour" style:family="table-cell" style:data-style-name="date">
            <style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style>
            <style:style style:name="temps" style:family="table-cell" style:data-style-name="duree">
            <style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="center"/></style:style>
            <style:style style:name="texte" style:family="table-cell"><style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/></style:style>
            <style:style style:name="haut" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>
            <style:style style:name="titre" style:family="table-cell">
            <style:table-cell-properties style:vertical-align="middle" fo:wrap-option="wrap" fo:background-color="#%s"/>
            <style:text-properties fo:font-weight="bold"/></style:style>
            %s</office:automatic-styles>
            <office:body><office:spreadsheet>
            """.formatted(FOND_DU_TITRE, largeurs());

    /** A landscape page as wide as the columns, as many pages as it takes. */
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles office:version="1.3"
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
            <office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties
             fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="10mm"
             style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="paysage" style:page-layout-name="a4">
            <style:header style:display="false"/><style:footer><text:p><text:sheet-name>???</text:sheet-name>, page <text:page-number>1</text:page-number>\
             / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
            </office:document-styles>
            """;

    /** The header kept in view. */
    private static final String REGLAGES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings office:version="1.3"
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:ooo="http://openoffice.org/2004/office"
             xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">
            <office:settings><config:config-item-set config:name="ooo:view-settings">
            <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
            <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
            <config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="%s">
            <config:config-item config:name="HorizontalSplitMode" config:type="short">0</config:config-item>
            <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
            <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
            <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
            <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
            </config:config-item-map-entry></config:config-item-map-named>
            </config:config-item-map-entry></config:config-item-map-indexed>
            </config:config-item-set></office:settings></office:document-settings>
            """;

    /** Buttons on the header that filter and sort the rows under it. */
    static String filtre(String feuille, int colonnes, int lignes) {
        var nom = "'" + feuille + "'";
        return """
                <table:database-ranges><table:database-range table:name="lignes" table:display-filter-buttons="true"
                 table:target-range-address="%s.A1:%s.%s%d"/></table:database-ranges>
                """.formatted(CelluleOds.attribut(nom), CelluleOds.attribut(nom), lettres(colonnes), lignes);
    }

    private static String lettres(int colonne) {
        return colonne <= 26
                ? String.valueOf((char) ('A' + colonne - 1))
                : lettres((colonne - 1) / 26) + lettres((colonne - 1) % 26 + 1);
    }

    static final String FIN = "</office:spreadsheet></office:body></office:document-content>";

    private EnveloppeOds() {}

    /** The style of a column so many characters wide. */
    static String largeur(double caracteres) {
        return "largeur" + Math.clamp(Math.round(caracteres), LARGEUR_MIN, LARGEUR_MAX);
    }

    private static String largeurs() {
        return IntStream.rangeClosed(LARGEUR_MIN, LARGEUR_MAX)
                .mapToObj(caracteres -> """
                        <style:style style:name="largeur%d" style:family="table-column">\
                        <style:table-column-properties style:column-width="%dmm"/></style:style>
                        """.formatted(caracteres, caracteres * 2))
                .collect(Collectors.joining());
    }

    /** Writes all that comes before the content, and leaves the archive open inside {@code content.xml}. */
    static void commencer(ZipOutputStream zip, String feuille) throws IOException {
        mimetype(zip);
        ecrire(zip, "META-INF/manifest.xml", MANIFESTE);
        ecrire(zip, "styles.xml", STYLES);
        ecrire(zip, "settings.xml", REGLAGES.formatted(CelluleOds.attribut(feuille)));
        zip.putNextEntry(new ZipEntry("content.xml"));
    }

    private static void ecrire(ZipOutputStream zip, String nom, String contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(contenu.getBytes(UTF_8));
    }

    /** First and stored, as the format asks, so that the kind of file can be read at a fixed place. */
    private static void mimetype(ZipOutputStream zip) throws IOException {
        var octets = MIME.getBytes(US_ASCII);
        var crc = new CRC32();
        crc.update(octets);
        var entree = new ZipEntry("mimetype");
        entree.setMethod(ZipEntry.STORED);
        entree.setSize(octets.length);
        entree.setCrc(crc.getValue());
        zip.putNextEntry(entree);
        zip.write(octets);
    }
}
