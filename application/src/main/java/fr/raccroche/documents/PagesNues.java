package fr.raccroche.documents;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Copies what is to be seen of a PDF, and nothing that acts: signatures drawn on a tablet stay, scripts and attached files go. */
final class PagesNues {

    private static final Set<String> DESSINS =
            Set.of("Ink", "Stamp", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight");
    private static final COSName ACTIONS = COSName.getPDFName("AA");

    private PagesNues() {}

    static void copier(PDDocument source, PDDocument cible) throws IOException {
        var formulaire = source.getDocumentCatalog().getAcroForm(null);
        if (formulaire != null) {
            formulaire.flatten();
        }
        if (source.getNumberOfPages() == 0) {
            throw new IOException("No page");
        }
        for (var page : source.getPages()) {
            nettoyer(page);
            cible.importPage(page).setResources(page.getResources());
        }
    }

    private static void nettoyer(PDPage page) throws IOException {
        page.getCOSObject().removeItem(ACTIONS);
        var gardees = page.getAnnotations().stream()
                .filter(annotation -> DESSINS.contains(String.valueOf(annotation.getSubtype())))
                .toList();
        for (var annotation : gardees) {
            annotation.getCOSObject().removeItem(COSName.A);
            annotation.getCOSObject().removeItem(ACTIONS);
        }
        page.setAnnotations(gardees);
    }
}
