package fr.raccroche.feuilles;

import fr.raccroche.socle.RegleMetierException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet sent by somebody, read once from top to bottom: its header, then its rows, the empty ones left out. Whatever
 * is wrong with the file is told by a {@link RegleMetierException} that names it.
 */
public final class Feuille implements Closeable {

    /** How much of a sent file is accepted; beyond, the file is refused with a sentence rather than filling the memory. */
    public record Limites(long octets, long octetsDecompresses, int lignes, int colonnes) {

        private static final long MEBIOCTET = 1024 * 1024;

        public static final Limites PAR_DEFAUT = new Limites(50 * MEBIOCTET, 200 * MEBIOCTET, 200_000, 500);

        public Limites avecLignes(int maximum) {
            return new Limites(octets, octetsDecompresses, maximum, colonnes);
        }
    }

    private final String nom;
    private final FormatDeFeuille format;
    private final Entete entete;
    private final LignesControlees lignes;

    private Feuille(String nom, FormatDeFeuille format, LignesControlees lignes) {
        this.nom = nom;
        this.format = format;
        this.lignes = lignes;
        this.entete = lignes.entete();
    }

    public static Feuille ouvrir(Path fichier, String nom) {
        return ouvrir(fichier, nom, Limites.PAR_DEFAUT);
    }

    /** Opens a file under the name that its sender knows it by. */
    public static Feuille ouvrir(Path fichier, String nom, Limites limites) {
        try {
            var format = new Reconnaissance(fichier, nom, limites).format();
            var lignes = new LignesControlees(nom, limites, () -> switch (format) {
                case CSV -> new SourceCsv(fichier, nom);
                case XLSX -> new SourceXlsx(fichier, nom, limites);
                case ODS -> new SourceOds(fichier, nom, limites);
            });
            return new Feuille(nom, format, lignes);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Reads what was sent through a temporary file that is gone when the work is done. */
    public static <T extends @Nullable Object> T lire(
            InputStream flux, String nom, Limites limites, Function<Feuille, T> travail) {
        try {
            var fichier = Files.createTempFile("feuille", ".recue");
            try {
                Files.copy(flux, fichier, StandardCopyOption.REPLACE_EXISTING);
                try (var feuille = ouvrir(fichier, nom, limites)) {
                    return travail.apply(feuille);
                }
            } finally {
                Files.deleteIfExists(fichier);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    public String nom() {
        return nom;
    }

    public FormatDeFeuille format() {
        return format;
    }

    public Entete entete() {
        return entete;
    }

    /** The rows under the header; the stream can be asked for once. */
    public Stream<Ligne> lignes() {
        return Stream.iterate(lignes.suivante(), Optional::isPresent, precedente -> lignes.suivante())
                .flatMap(Optional::stream);
    }

    @Override
    public void close() throws IOException {
        lignes.close();
    }
}
