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

    private static final int LARGEUR_MIN = 8;
    private static final int LARGEUR_MAX = 60;

    private static final String MANIFESTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
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
            <style:style style:name="jour" style:family="table-cell" style:data-style-name="date"/>
            <style:style style:name="titre" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
            %s</office:automatic-styles>
            <office:body><office:spreadsheet>
            """.formatted(largeurs());

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
    static void commencer(ZipOutputStream zip) throws IOException {
        mimetype(zip);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFESTE.getBytes(UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
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
