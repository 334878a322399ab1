package fr.raccroche.feuilles;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sheet to write: typed columns, and what the export says of itself. */
public record Tableau<T>(String nom, List<Colonne<T>> colonnes, Optional<APropos> aPropos) {

    public Tableau {
        colonnes = List.copyOf(colonnes);
        if (colonnes.isEmpty()) {
            throw new IllegalArgumentException("A sheet needs a column");
        }
    }

    /** Writes row after row without holding them; the caller closes the output. */
    public void ecrire(FormatDeFeuille format, Stream<T> lignes, OutputStream sortie) {
        try (lignes;
                var plume = plume(format, sortie)) {
            plume.entete(colonnes);
            for (var ligne : (Iterable<T>) lignes::iterator) {
                plume.ligne(
                        colonnes.stream().map(colonne -> colonne.valeur(ligne)).toList());
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private Plume plume(FormatDeFeuille format, OutputStream sortie) throws IOException {
        return switch (format) {
            case CSV -> new PlumeCsv(sortie, aPropos);
            case XLSX -> new PlumeXlsx(sortie, nom, aPropos);
            case ODS -> new PlumeOds(sortie, nom, aPropos);
        };
    }
}
