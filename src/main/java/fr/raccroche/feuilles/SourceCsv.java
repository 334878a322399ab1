package fr.raccroche.feuilles;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.raccroche.socle.RegleMetierException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Rows of a CSV file, whatever of {@code ;}, {@code ,} or tab separates its cells. */
final class SourceCsv implements SourceDeLignes {

    /** Far above what a spreadsheet cell can hold, far below what would fill the memory. */
    private static final int CELLULE_MAX = 1024 * 1024;

    private final String nom;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> lignes;
    private final int decalage;
    private int derniere;
    private boolean aPropos;

    SourceCsv(Path fichier, String nom) throws IOException {
        this.nom = nom;
        var debut = DebutDeCsv.lire(fichier);
        var lecteur = new BufferedReader(Encodage.ouvrir(fichier));
        if (debut.annonce()) {
            lecteur.readLine();
        }
        this.decalage = debut.annonce() ? 1 : 0;
        this.csv = CsvReader.builder()
                .fieldSeparator(debut.separateur())
                .skipEmptyLines(false)
                .maxBufferSize(CELLULE_MAX)
                .ofCsvRecord(lecteur);
        this.lignes = csv.iterator();
    }

    @Override
    public Optional<Ligne> suivante() {
        try {
            while (lignes.hasNext()) {
                var record = lignes.next();
                var ligne = new Ligne((int) record.getStartingLineNumber() + decalage, record.getFields());
                derniere = ligne.numero();
                if (!dansLApropos(ligne)) {
                    return Optional.of(ligne);
                }
            }
            return Optional.empty();
        } catch (CsvParseException | java.io.UncheckedIOException illisible) {
            throw new RegleMetierException("feuilles.csv-malforme", nom, derniere + 1);
        }
    }

    /** The block that our own exports put above the table ends with an empty row. */
    private boolean dansLApropos(Ligne ligne) {
        if (ligne.texte(0).equals(APropos.MARQUE_CSV)) {
            aPropos = true;
        }
        var dedans = aPropos;
        aPropos &= !ligne.estVide();
        return dedans;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
