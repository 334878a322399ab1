package fr.raccroche.documents;

import java.math.BigInteger;
import java.util.Locale;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/** A merged Word document as one XHTML page: what the PDF is made from. */
final class Xhtml {

    private static final String STYLE = """
            body { font-family: 'Liberation Sans'; font-size: 11pt; margin: 0; }
            p, h1, h2, h3, h4, h5, h6, div.vide { margin: 0; font-size: 11pt; }
            h1, h2, h3, h4, h5, h6 { page-break-after: avoid; }
            ul, ol { margin: 0 0 0 6mm; padding: 0 0 0 4mm; font-family: 'Liberation Sans'; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0; -fs-table-paginate: paginate; }
            th, td { padding: 1mm 2mm; vertical-align: top; text-align: left; font-weight: normal; }
            table.bordures th, table.bordures td { border: 0.5pt solid #444444; }
            tr { page-break-inside: avoid; }
            .tab { display: inline-block; width: 12mm; }
            .page-suivante { page-break-after: always; }
            .page:after { content: counter(page); }
            .pages:after { content: counter(pages); }
            .entete { position: running(entete); }
            .pied { position: running(pied); }
            """;

    private final WordprocessingMLPackage document;
    private final String titre;
    private final PropertyResolver proprietes;
    private final Listes listes;

    Xhtml(WordprocessingMLPackage document, String titre) {
        this.document = document;
        this.titre = titre;
        this.proprietes = document.getMainDocumentPart().getPropertyResolver();
        this.listes = new Listes(document);
    }

    String ecrire() {
        var corps = document.getMainDocumentPart();
        return """
                <html lang="fr"><head><meta charset="UTF-8"/><title>%s</title><meta name="subject" content="%s"/>
                <meta name="description" content="%s"/><style>%s%s</style></head><body>
                %s%s%s</body></html>
                """.formatted(
                        Html.texte(titre),
                        Html.attribut(titre),
                        Html.attribut(titre),
                        pages(),
                        STYLE,
                        courant("entete", section() == null ? null : politique().getDefaultHeader()),
                        courant("pied", section() == null ? null : politique().getDefaultFooter()),
                        new Blocs(proprietes, corps, listes).ecrire(corps.getContent()));
    }

    private String courant(String classe, @Nullable Part partie) {
        return partie instanceof ContentAccessor contenu
                ? "<div class=\"%s\">%s</div>\n"
                        .formatted(classe, new Blocs(proprietes, partie, listes).ecrire(contenu.getContent()))
                : "";
    }

    private org.docx4j.model.structure.HeaderFooterPolicy politique() {
        return document.getDocumentModel().getSections().getLast().getHeaderFooterPolicy();
    }

    private @Nullable SectPr section() {
        return document.getDocumentModel().getSections().getLast().getSectPr();
    }

    private String pages() {
        var section = section();
        var taille = section == null ? null : section.getPgSz();
        var marges = section == null ? null : section.getPgMar();
        return String.format(
                Locale.ROOT,
                """
                @page { size: %.1fpt %.1fpt; margin: %.1fpt %.1fpt %.1fpt %.1fpt; font-family: 'Liberation Sans';
                  @top-center { content: element(entete); width: 100%%; } @bottom-center { content: element(pied); width: 100%%; } }
                """,
                points(taille == null ? null : taille.getW(), 595.3),
                points(taille == null ? null : taille.getH(), 841.9),
                points(marges == null ? null : marges.getTop(), 56.7),
                points(marges == null ? null : marges.getRight(), 56.7),
                points(marges == null ? null : marges.getBottom(), 56.7),
                points(marges == null ? null : marges.getLeft(), 56.7));
    }

    private static double points(@Nullable BigInteger vingtiemes, double defaut) {
        return vingtiemes == null ? defaut : vingtiemes.doubleValue() / 20;
    }
}
