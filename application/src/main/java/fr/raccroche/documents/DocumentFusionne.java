package fr.raccroche.documents;

import java.io.OutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** A merged document, written as Word or as PDF: the same one, so that the two never differ. */
public final class DocumentFusionne {

    public static final String TYPE_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final WordprocessingMLPackage document;
    private final String titre;

    DocumentFusionne(WordprocessingMLPackage document, String titre) {
        this.document = document;
        this.titre = titre;
        document.setTitle(titre);
    }

    /** The same, with these words above each page. */
    public DocumentFusionne marquer(String mention) {
        Mention.poser(document, mention);
        return this;
    }

    public void ecrireDocx(OutputStream sortie) {
        try {
            document.save(sortie);
        } catch (Docx4JException panne) {
            throw new IllegalStateException("Document cannot be written", panne);
        }
    }

    /** PDF/A-2a and PDF/UA-1, fonts inside. */
    public void ecrirePdf(OutputStream sortie) {
        Pdf.ecrire(new Xhtml(document, titre).ecrire(), sortie);
    }
}
