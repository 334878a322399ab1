package fr.raccroche.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/** XHTML made into an archivable and accessible PDF; nothing is ever fetched. */
final class Pdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(journal -> XRLog.setLevel(journal, Level.WARNING));
    }

    private Pdf() {}

    static void ecrire(String xhtml, OutputStream sortie) {
        var fabrique = new PdfRendererBuilder();
        for (var famille : Police.values()) {
            police(fabrique, famille, "Regular", 400, FontStyle.NORMAL);
            police(fabrique, famille, "Bold", 700, FontStyle.NORMAL);
            police(fabrique, famille, "Italic", 400, FontStyle.ITALIC);
            police(fabrique, famille, "BoldItalic", 700, FontStyle.ITALIC);
        }
        fabrique.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        fabrique.useUnicodeLineBreaker(new Coupures());
        fabrique.usePdfUaAccessibility(true);
        fabrique.usePdfAConformance(PdfAConformance.PDFA_2_A);
        fabrique.useColorProfile(SRGB);
        fabrique.withProducer("Raccroche");
        fabrique.withHtmlContent(xhtml, null);
        fabrique.toStream(sortie);
        try {
            fabrique.run();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static void police(
            PdfRendererBuilder fabrique, Police famille, String variante, int graisse, FontStyle style) {
        fabrique.useFont(() -> flux(famille, variante), famille.css(), graisse, style, true);
    }

    private static InputStream flux(Police famille, String variante) {
        var ressource = "/liberation/Liberation%s-%s.ttf".formatted(famille.fichier(), variante);
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(ressource), ressource);
    }
}
