package fr.raccroche.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small Word documents written by hand, as another program than ours would give them. */
final class Docx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String LIENS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";

    private Docx() {}

    static byte[] de(String corps) {
        return avec(corps, Map.of());
    }

    static byte[] avec(String corps, Map<String, String> autres) {
        var entrees = new LinkedHashMap<String, String>();
        entrees.put("[Content_Types].xml", TYPES);
        entrees.put("_rels/.rels", LIENS);
        entrees.put(
                "word/document.xml", "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(W, corps));
        entrees.putAll(autres);
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var entree : entrees.entrySet()) {
                zip.putNextEntry(new ZipEntry(entree.getKey()));
                zip.write(entree.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sortie.toByteArray();
    }

    static String paragraphe(String... morceaux) {
        var runs = new StringBuilder();
        for (var morceau : morceaux) {
            runs.append("<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(morceau));
        }
        return "<w:p>%s</w:p>".formatted(runs);
    }

    /** The texts of a document, one line per paragraph. */
    static String texte(DocumentFusionne document) {
        return partie(document, "word/document.xml");
    }

    static String partie(DocumentFusionne document, String nom) {
        var sortie = new ByteArrayOutputStream();
        document.ecrireDocx(sortie);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sortie.toByteArray()))) {
            for (var entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                if (entree.getName().equals(nom)) {
                    return new String(zip.readAllBytes(), UTF_8)
                            .replaceAll("<w:br/>", "⏎")
                            .replaceAll("</w:p>", "\n")
                            .replaceAll("<[^>]+>", "")
                            .strip();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new AssertionError("No " + nom);
    }
}
