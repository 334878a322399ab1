package fr.raccroche.feuilles;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.raccroche.socle.RegleMetierException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of a CSV file, whatever of {@code ;}, {@code ,} or tab separates its cells. */
final class SourceCsv implements LignesControlees.Source {

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
        var debut = Debut.lire(fichier);
        var lecteur = new BufferedReader(Encodage.ouvrir(fichier));
        if (debut.annonce()) {
            lecteur.readLine();
        }
        this.decalage = debut.annonce() ? 1 : 0;
        this.csv = CsvReader.builder()
                .fieldSeparator(debut.separateur())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
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

    /** What the first lines of a CSV tell: its separator, and whether Excel's {@code sep=;} line announces it. */
    private record Debut(char separateur, boolean annonce) {

        private static final int LIGNES_OBSERVEES = 20;
        private static final int LONGUEUR_OBSERVEE = 64 * 1024;

        static Debut lire(Path fichier) throws IOException {
            var tampon = new char[LONGUEUR_OBSERVEE];
            int lus;
            try (var lecteur = new BufferedReader(Encodage.ouvrir(fichier))) {
                lus = Math.max(0, lecteur.read(tampon));
            }
            var lignes = new String(tampon, 0, lus)
                    .lines()
                    .filter(ligne -> !ligne.isBlank())
                    .toList();
            if (lignes.isEmpty()) {
                return new Debut(';', false);
            }
            var premiere = lignes.getFirst();
            if (premiere.length() == 5 && premiere.startsWith("sep=")) {
                return new Debut(premiere.charAt(4), true);
            }
            if (premiere.startsWith(APropos.MARQUE_CSV)) {
                return new Debut(';', false);
            }
            return new Debut(separateur(lignes), false);
        }

        /** The candidate that cuts the most lines into as many cells as the first one; the semicolon when nothing tells. */
        private static char separateur(List<String> lignes) {
            return Stream.of(';', '\t', ',')
                    .max(Comparator.<Character>comparingInt(candidat -> accord(lignes, candidat))
                            .thenComparingInt(candidat -> compte(lignes.getFirst(), candidat))
                            .thenComparingInt(candidat -> candidat == ';' ? 1 : 0))
                    .orElse(';');
        }

        private static int accord(List<String> lignes, char candidat) {
            var attendu = compte(lignes.getFirst(), candidat);
            return attendu == 0
                    ? 0
                    : (int) lignes.stream()
                            .limit(LIGNES_OBSERVEES)
                            .filter(ligne -> compte(ligne, candidat) == attendu)
                            .count();
        }

        private static int compte(String ligne, char candidat) {
            var nombre = 0;
            var entreGuillemets = false;
            for (var i = 0; i < ligne.length(); i++) {
                entreGuillemets ^= ligne.charAt(i) == '"';
                if (!entreGuillemets && ligne.charAt(i) == candidat) {
                    nombre++;
                }
            }
            return nombre;
        }
    }
}
