package fr.raccroche.documents;

import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A signed paper that comes back as a PDF or as photographs, made into one PDF: pages only, without script, link, attached
 * file, place or device of the photograph.
 */
public record Numerisation(byte[] pdf, int pages) {

    private static final int FICHIERS = 20;
    private static final int PAGES = 50;
    private static final int OCTETS = 15 << 20;

    /** Images are large once unpacked: one scan is read at a time. */
    private static final ReentrantLock VERROU = new ReentrantLock();

    /** @throws RegleMetierException when a file is no readable PDF, JPEG or PNG, or when there is too much of them */
    public static Numerisation de(List<? extends Fichier> sources) {
        if (sources.isEmpty()) {
            throw new RegleMetierException("documents.numerisation-absente");
        }
        if (sources.size() > FICHIERS) {
            throw new RegleMetierException("documents.numerisation-fichiers", FICHIERS);
        }
        VERROU.lock();
        try {
            return assembler(sources);
        } catch (IOException panne) {
            throw new java.io.UncheckedIOException(panne);
        } finally {
            VERROU.unlock();
        }
    }

    private static Numerisation assembler(List<? extends Fichier> sources) throws IOException {
        List<PDDocument> ouverts = new ArrayList<>();
        try (var assemble = new PDDocument()) {
            for (var source : sources) {
                ajouter(source, assemble, ouverts);
            }
            if (assemble.getNumberOfPages() > PAGES) {
                throw new RegleMetierException("documents.numerisation-pages", PAGES);
            }
            var sortie = new ByteArrayOutputStream();
            assemble.save(sortie);
            return new Numerisation(sortie.toByteArray(), assemble.getNumberOfPages());
        } finally {
            for (var document : ouverts) {
                document.close();
            }
        }
    }

    /** What comes from a PDF is written when the whole is saved: until then that PDF stays open. */
    private static void ajouter(Fichier source, PDDocument assemble, List<PDDocument> ouverts) throws IOException {
        byte[] octets;
        try (var flux = source.ouvrir()) {
            octets = flux.readNBytes(OCTETS + 1);
        }
        if (octets.length > OCTETS) {
            throw new RegleMetierException("documents.numerisation-lourde", source.nom(), OCTETS >> 20);
        }
        try {
            if (Photographie.reconnue(octets)) {
                Photographie.ajouter(octets, source.nom(), assemble);
            } else if (commencePar(octets, "%PDF-")) {
                var document = Loader.loadPDF(octets);
                ouverts.add(document);
                PagesNues.copier(document, assemble);
            } else {
                throw new RegleMetierException("documents.numerisation-format", source.nom());
            }
        } catch (InvalidPasswordException protege) {
            throw new RegleMetierException("documents.numerisation-protegee", source.nom());
        } catch (IOException abime) {
            throw new RegleMetierException("documents.numerisation-abimee", source.nom());
        }
    }

    private static boolean commencePar(byte[] octets, String debut) {
        return octets.length >= debut.length()
                && new String(octets, 0, debut.length(), java.nio.charset.StandardCharsets.US_ASCII).equals(debut);
    }
}
