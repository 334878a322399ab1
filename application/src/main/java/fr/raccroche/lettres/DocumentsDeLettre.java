package fr.raccroche.lettres;

import fr.raccroche.documents.DocumentFusionne;
import fr.raccroche.lettres.gabarits.Gabarits;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter as a Word document and as a PDF: kept once signed, made anew before. */
@Component
@Transactional(readOnly = true)
class DocumentsDeLettre {

    /** What may be downloaded. */
    enum Format {
        DOCX(DocumentFusionne.TYPE_DOCX),
        PDF("application/pdf");

        private final String typeMime;

        Format(String typeMime) {
            this.typeMime = typeMime;
        }

        String typeMime() {
            return typeMime;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Gabarits gabarits;
    private final DonneesDeLettre donnees;
    private final DocumentRepository documents;

    DocumentsDeLettre(Gabarits gabarits, DonneesDeLettre donnees, DocumentRepository documents) {
        this.gabarits = gabarits;
        this.donnees = donnees;
        this.documents = documents;
    }

    public byte[] telecharger(Lettre lettre, Format format) {
        return documents.find(lettre.id(), format).orElseGet(() -> ecrire(fusionner(lettre), format));
    }

    /** What a draft would give, marked as such on each page. */
    public byte[] projet(Lettre lettre, Format format) {
        return ecrire(fusionner(lettre).marquer("PROJET – lettre en cours de rédaction, sans valeur"), format);
    }

    /** Both at the moment of the last signature. */
    @Transactional
    public void figer(Lettre lettre) {
        var document = fusionner(lettre);
        for (var format : Format.values()) {
            documents.insert(lettre.id(), format, ecrire(document, format));
        }
    }

    private DocumentFusionne fusionner(Lettre lettre) {
        var contenu = lettre.contenu();
        return gabarits.pour(
                        contenu.fonction(),
                        contenu.rattachement(),
                        contenu.periode().du())
                .fusionner(donnees.de(lettre));
    }

    private static byte[] ecrire(DocumentFusionne document, Format format) {
        var sortie = new ByteArrayOutputStream();
        if (format == Format.DOCX) {
            document.ecrireDocx(sortie);
        } else {
            document.ecrirePdf(sortie);
        }
        return sortie.toByteArray();
    }
}
