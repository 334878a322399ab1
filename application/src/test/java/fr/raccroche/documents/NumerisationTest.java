package fr.raccroche.documents;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.socle.Fichier;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class NumerisationTest {

    private record Papier(String nom, byte[] octets) implements Fichier {

        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    @Test
    @Exigence("F49")
    void makesOneDocumentOfPhotographsAndPdfInTheirOrder() throws IOException {
        var numerisation = Numerisation.de(List.of(
                new Papier("page1.jpg", image("jpg", 400, 600, Color.RED)),
                new Papier("suite.pdf", pdf(2)),
                new Papier("page4.png", image("png", 600, 400, Color.BLUE))));

        assertThat(numerisation.pages()).isEqualTo(4);
        try (var pdf = Loader.loadPDF(numerisation.pdf())) {
            assertThat(couleurAuCentre(pdf, 0).getRed()).isGreaterThan(200);
            assertThat(couleurAuCentre(pdf, 1)).isEqualTo(Color.WHITE);
            assertThat(couleurAuCentre(pdf, 3).getBlue()).isGreaterThan(200);
            assertThat(pdf.getPage(3).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(3).getMediaBox().getHeight());
        }
    }

    @Test
    void turnsAPhotographUprightAndForgetsWhereItWasTaken() throws IOException {
        var couchee = image("jpg", 600, 400, Color.GRAY);

        var numerisation = Numerisation.de(List.of(new Papier("photo.jpg", avecOrientation(couchee, 6))));

        try (var pdf = Loader.loadPDF(numerisation.pdf())) {
            assertThat(pdf.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getWidth());
        }
        assertThat(new String(numerisation.pdf(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Rennes");
    }

    @Test
    void keepsWhatIsSeenOfAPdfAndNothingThatActs() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var piege = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            var lien = new PDAnnotationLink();
            var action = new PDActionURI();
            action.setURI("https://exemple.fr/piege");
            lien.setAction(action);
            page.setAnnotations(List.of(lien, new PDAnnotationRubberStamp()));
            piege.addPage(page);
            piege.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('piege')"));
            piege.save(sortie);
        }

        var numerisation = Numerisation.de(List.of(new Papier("piege.pdf", sortie.toByteArray())));

        try (var pdf = Loader.loadPDF(numerisation.pdf())) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getPage(0).getAnnotations())
                    .singleElement()
                    .isInstanceOf(PDAnnotationRubberStamp.class)
                    .satisfies(cachet -> assertThat(cachet.getCOSObject().containsKey(COSName.A))
                            .isFalse());
        }
    }

    @Test
    void saysWhyAFileIsRefused() throws IOException {
        assertRefused("documents.numerisation-absente", () -> Numerisation.de(List.of()));
        assertRefused("documents.numerisation-format", () -> lire("notes.txt", "bonjour".getBytes()));
        assertRefused(
                "documents.numerisation-abimee",
                () -> lire("coupe.jpg", java.util.Arrays.copyOf(image("jpg", 300, 300, Color.RED), 60)));
        assertRefused(
                "documents.numerisation-abimee",
                () -> lire("coupe.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)));
        assertRefused("documents.numerisation-protegee", () -> lire("secret.pdf", pdfProtege()));
        assertRefused("documents.numerisation-lourde", () -> lire("gros.pdf", new byte[(15 << 20) + 1]));
        assertRefused("documents.numerisation-grande", () -> lire("immense.png", enTeteDePng(20_000, 20_000)));
        assertRefused("documents.numerisation-pages", () -> lire("long.pdf", pdf(51)));
        assertRefused(
                "documents.numerisation-fichiers",
                () -> Numerisation.de(Collections.nCopies(21, new Papier("page.pdf", pdf(1)))));
    }

    private static Numerisation lire(String nom, byte[] octets) {
        return Numerisation.de(List.of(new Papier(nom, octets)));
    }

    private static Color couleurAuCentre(PDDocument pdf, int page) throws IOException {
        var image = new PDFRenderer(pdf).renderImage(page);
        return new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    }

    private static byte[] image(String format, int largeur, int hauteur, Color couleur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var dessin = image.createGraphics();
        dessin.setColor(couleur);
        dessin.fillRect(0, 0, largeur, hauteur);
        dessin.dispose();
        var sortie = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, sortie);
        } catch (IOException panne) {
            throw new java.io.UncheckedIOException(panne);
        }
        return sortie.toByteArray();
    }

    /** The same JPEG with an Exif block: how the camera was held, and a place. */
    private static byte[] avecOrientation(byte[] jpeg, int orientation) {
        var lieu = "Rennes\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + lieu.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(lieu.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(lieu);
        var exif = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        exif.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        var apresJfif = 4 + ByteBuffer.wrap(jpeg, 4, 2).getShort();
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, apresJfif)
                .put(exif.array())
                .put(jpeg, apresJfif, jpeg.length - apresJfif)
                .array();
    }

    /** The beginning of a PNG that would be enormous once unpacked. */
    private static byte[] enTeteDePng(int largeur, int hauteur) {
        var png = ByteBuffer.allocate(8 + 25);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(largeur)
                .putInt(hauteur);
        png.put(new byte[] {8, 2, 0, 0, 0}).putInt(0);
        return png.array();
    }

    private static byte[] pdf(int pages) {
        var sortie = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            pdf.save(sortie);
        } catch (IOException panne) {
            throw new java.io.UncheckedIOException(panne);
        }
        return sortie.toByteArray();
    }

    private static byte[] pdfProtege() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("maitre", "ouvrir", new AccessPermission()));
            pdf.save(sortie);
        }
        return sortie.toByteArray();
    }
}
