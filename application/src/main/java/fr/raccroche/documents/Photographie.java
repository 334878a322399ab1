package fr.raccroche.documents;

import fr.raccroche.socle.RegleMetierException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A photograph of a paper as an A4 page: upright, no larger than print needs, drawn anew so that nothing hidden remains. */
final class Photographie {

    /** Longer side of a page at 200 dots an inch. */
    private static final int COTE = 2340;

    private static final long PIXELS = 50_000_000;
    private static final float MARGE = 12;
    private static final float QUALITE = 0.75f;

    private Photographie() {}

    /** Whether the bytes begin as a JPEG or a PNG does. */
    static boolean reconnue(byte[] octets) {
        return octets.length > 4
                && ((octets[0] == (byte) 0xFF && octets[1] == (byte) 0xD8 && octets[2] == (byte) 0xFF)
                        || (octets[0] == (byte) 0x89 && octets[1] == 'P' && octets[2] == 'N' && octets[3] == 'G'));
    }

    static void ajouter(byte[] octets, String nom, PDDocument document) throws IOException {
        mesurer(octets, nom);
        var image = surFondBlanc(Thumbnails.of(new ByteArrayInputStream(octets))
                .size(COTE, COTE)
                .useExifOrientation(true)
                .asBufferedImage());
        var a4 = PDRectangle.A4;
        var format = image.getWidth() > image.getHeight() ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        var page = new PDPage(format);
        document.addPage(page);
        var echelle = Math.min(
                (format.getWidth() - 2 * MARGE) / image.getWidth(),
                (format.getHeight() - 2 * MARGE) / image.getHeight());
        var largeur = image.getWidth() * echelle;
        var hauteur = image.getHeight() * echelle;
        try (var contenu = new PDPageContentStream(document, page)) {
            contenu.drawImage(
                    JPEGFactory.createFromImage(document, image, QUALITE),
                    (format.getWidth() - largeur) / 2,
                    (format.getHeight() - hauteur) / 2,
                    largeur,
                    hauteur);
        }
    }

    /** The size is in the first bytes: nothing is unpacked before it is known. */
    private static void mesurer(byte[] octets, String nom) throws IOException {
        try (var flux = ImageIO.createImageInputStream(new ByteArrayInputStream(octets))) {
            var lecteurs = ImageIO.getImageReaders(flux);
            if (!lecteurs.hasNext()) {
                throw new IOException("No reader");
            }
            var lecteur = lecteurs.next();
            try {
                lecteur.setInput(flux);
                if ((long) lecteur.getWidth(0) * lecteur.getHeight(0) > PIXELS) {
                    throw new RegleMetierException("documents.numerisation-grande", nom, PIXELS / 1_000_000);
                }
            } finally {
                lecteur.dispose();
            }
        }
    }

    private static BufferedImage surFondBlanc(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var dessin = opaque.createGraphics();
        dessin.drawImage(image, 0, 0, Color.WHITE, null);
        dessin.dispose();
        return opaque;
    }
}
