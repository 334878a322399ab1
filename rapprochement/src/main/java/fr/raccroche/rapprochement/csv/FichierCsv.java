package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.raccroche.rapprochement.Fichier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A list of people in a CSV file.
 *
 * @param encodage UTF-8, or windows-1252 when the file is not
 * @param sansNom lines without nom or without prénom; kept, they can still meet by their INE
 * @param datesEcartees dates not understood, or 01/01/1900, which systems write for « unknown »; taken as unknown
 */
public record FichierCsv(Fichier fichier, Charset encodage, int sansNom, int datesEcartees) {

    /**
     * @param correspondances « nom:NOM_DE_FAMILLE,… », or empty when columns bear their usual names
     * @throws RefusDeFichier with the line, when the file is no CSV or lacks what comparing needs
     */
    public static FichierCsv lire(Path chemin, String correspondances) {
        var presentation = Presentation.de(chemin, correspondances);
        try {
            return lire(chemin, presentation);
        } catch (CsvParseException illisible) {
            throw Presentation.illisible(chemin, illisible);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Both lists of a comparison. */
    public record Deux(FichierCsv a, FichierCsv b) {}

    /**
     * Reads both at once.
     *
     * @throws RefusDeFichier as {@link #lire(Path, String)}
     */
    public static Deux lire(Path a, Path b, String correspondances) {
        var seconde = new FutureTask<>(() -> lire(b, correspondances));
        new Thread(seconde, "lecture de la seconde liste").start();
        var premiere = lire(a, correspondances);
        try {
            return new Deux(premiere, seconde.get());
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof RefusDeFichier refus) {
                throw refus;
            }
            throw new IllegalStateException(echec.getCause());
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
    }

    private static FichierCsv lire(Path chemin, Presentation presentation) throws IOException {
        var lecture = new LectureDeLignes(presentation.parRang(), Files.size(chemin));
        try (var csv = presentation.options().build(lecture, chemin, presentation.encodage())) {
            csv.forEach(ligne -> {});
        }
        return new FichierCsv(lecture.fichier, presentation.encodage(), lecture.sansNom, lecture.datesEcartees);
    }
}
