package fr.raccroche.rapprochement.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.raccroche.rapprochement.Accord;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.Rapprochement.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Pairs of identifiers in CSV files: those found, with their score, zone and reasons, and those known to be true. */
public final class PairesCsv {

    private PairesCsv() {}

    /** Those that are the same or to be looked at, in the order of the first file. */
    public static void ecrire(Path chemin, List<Lien> liens, Fichier a, Fichier b, Rapprochement.Seuils seuils) {
        try (var csv = CsvWriter.builder().build(chemin)) {
            csv.writeRecord("id_a", "id_b", "score", "zone", "raisons");
            liens.stream()
                    .filter(lien -> seuils.zone(lien.chance()) != Zone.DIFFERENTS)
                    .sorted((un, autre) -> Integer.compare(un.ligneA(), autre.ligneA()))
                    .forEach(lien -> csv.writeRecord(
                            a.id(lien.ligneA()),
                            b.id(lien.ligneB()),
                            String.format(Locale.ROOT, "%.4f", lien.chance()),
                            seuils.zone(lien.chance()).name().toLowerCase(Locale.ROOT),
                            raisons(lien)));
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Two columns, the identifier in each file, under a header. */
    public static Map<String, String> lireLesVraies(Path chemin) {
        try (var csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .ofCsvRecord(chemin)) {
            var vraies = new HashMap<String, String>();
            var lignes = csv.iterator();
            if (lignes.hasNext()) {
                lignes.next();
            }
            while (lignes.hasNext()) {
                CsvRecord ligne = lignes.next();
                if (ligne.getFieldCount() < 2) {
                    throw new RefusDeFichier("« %s », ligne %d : il faut deux identifiants séparés par une virgule."
                            .formatted(chemin.getFileName(), ligne.getStartingLineNumber()));
                }
                vraies.put(ligne.getField(0), ligne.getField(1));
            }
            return vraies;
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static String raisons(Lien lien) {
        if (lien.parIdentifiant()) {
            return "même INE";
        }
        return lien.raisons().entrySet().stream()
                .filter(raison -> raison.getValue() != Accord.ABSENT)
                .map(raison ->
                        raison.getKey().libelle() + " : " + raison.getValue().libelle())
                .collect(Collectors.joining(" ; "));
    }
}
