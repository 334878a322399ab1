package fr.raccroche.commande;

import fr.raccroche.commande.Contexte.RefuseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every table in a zip and back, by COPY: the embedded PostgreSQL ships no pg_dump. */
final class Sauvegarde {

    private static final String MANIFESTE = "manifeste.json";

    /** What the archive holds: schema version, rows of each table, state of each sequence. */
    record Manifeste(String version, Map<String, Long> tables, Map<String, String> sequences) {

        long lignes() {
            return tables.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final SauvegardeRepository base;
    private final JsonMapper json = JsonMapper.builder().build();

    private Sauvegarde(SauvegardeRepository base) {
        this.base = base;
    }

    /** As the owner of the schema, the only role whose policies show and accept every row. */
    static Sauvegarde de(Flyway flyway) {
        return new Sauvegarde(new SauvegardeRepository(flyway.getConfiguration().getDataSource()));
    }

    Manifeste ecrire(Path archive, LongConsumer pourcent) {
        try {
            Files.createFile(
                    archive, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var zip = new ZipOutputStream(Files.newOutputStream(
                    archive, EnumSet.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new)))) {
                var manifeste = base.lireEnsemble(session -> {
                    var tables = session.tables();
                    var comptes = new TreeMap<String, Long>();
                    for (var table : tables) {
                        zip.putNextEntry(new ZipEntry(table + ".copy"));
                        comptes.put(table, session.copierVers(table, zip));
                        zip.closeEntry();
                        pourcent.accept(comptes.size() * 100L / tables.size());
                    }
                    return new Manifeste(session.version(), comptes, session.sequences());
                });
                zip.putNextEntry(new ZipEntry(MANIFESTE));
                zip.write(json.writeValueAsString(manifeste).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                return manifeste;
            }
        } catch (IOException echec) {
            oublier(archive);
            throw new UncheckedIOException(echec);
        } catch (SQLException echec) {
            oublier(archive);
            throw new IllegalStateException(echec);
        }
    }

    Manifeste remettre(Path archive, LongConsumer pourcent) {
        try (var zip = new ZipFile(archive.toFile())) {
            var manifeste = lireLeManifeste(zip);
            base.ecrireEnsemble(session -> {
                verifier(manifeste, session);
                session.vider();
                var faites = 0;
                for (var table : manifeste.tables().entrySet()) {
                    var entree = zip.getEntry(table.getKey() + ".copy");
                    if (entree == null) {
                        throw abimee();
                    }
                    try (var flux = zip.getInputStream(entree)) {
                        if (session.copierDepuis(table.getKey(), flux) != table.getValue()) {
                            throw abimee();
                        }
                    }
                    pourcent.accept(++faites * 100L / manifeste.tables().size());
                }
                session.remettreLesSequences(manifeste.sequences());
                return manifeste;
            });
            return manifeste;
        } catch (ZipException | JacksonException echec) {
            throw abimee();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private Manifeste lireLeManifeste(ZipFile zip) throws IOException {
        var entree = zip.getEntry(MANIFESTE);
        if (entree == null) {
            throw abimee();
        }
        try (var flux = zip.getInputStream(entree)) {
            return json.readValue(flux.readAllBytes(), Manifeste.class);
        }
    }

    private static void verifier(Manifeste manifeste, SauvegardeRepository.Session session) throws SQLException {
        var version = session.version();
        if (!version.equals(manifeste.version())) {
            throw new RefuseException(
                    "La sauvegarde est de la version %s et la base de la version %s. Restaurez avec la même version de Raccroche, puis mettez à jour."
                            .formatted(manifeste.version(), version));
        }
        if (!session.vide()) {
            throw new RefuseException("La base contient déjà des données. Restaurez dans une base vide.");
        }
        if (!manifeste.tables().keySet().equals(new java.util.TreeSet<>(session.tables()))) {
            throw abimee();
        }
    }

    private static RefuseException abimee() {
        return new RefuseException(
                "Cette archive est incomplète, ou n’est pas une sauvegarde de Raccroche. Rien n’a été restauré.");
    }

    private static void oublier(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
