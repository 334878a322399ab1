package fr.raccroche.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's own PostgreSQL, with its data in a folder. Listens on the loopback only. A server left behind by a
 * killed application is stopped first, so that the next start finds its data whole.
 */
public final class ServeurEmbarque implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServeurEmbarque.class);

    private final Closeable arret;
    private final int port;
    private final String motDePasse;

    private ServeurEmbarque(Closeable arret, int port, String motDePasse) {
        this.arret = arret;
        this.port = port;
        this.motDePasse = motDePasse;
    }

    /** For the command line: the server that a running application already uses, left running afterwards; else our own. */
    public static ServeurEmbarque rejoindreOuDemarrer(Path dossier) {
        try {
            var enService = ServeurOrphelin.portEnService(dossier);
            if (enService.isPresent()) {
                return new ServeurEmbarque(() -> {}, enService.getAsInt(), SecretDuServeur.lire(dossier));
            }
        } catch (IOException echec) {
            throw new IllegalStateException("Cannot tell whether PostgreSQL runs in " + dossier, echec);
        }
        return demarrer(dossier, true);
    }

    /** Starts the server and makes sure that its roles and the database {@code raccroche} exist. */
    public static ServeurEmbarque demarrer(Path dossier, boolean durable) {
        try {
            Files.createDirectories(dossier);
            ServeurOrphelin.arreter(dossier);
            var motDePasse = SecretDuServeur.lire(dossier);
            var reglages = EmbeddedPostgres.builder()
                    .setDataDirectory(dossier)
                    .setConnectConfig("password", motDePasse)
                    .setCleanDataDirectory(!durable)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("shared_buffers", durable ? "256MB" : "64MB")
                    .setServerConfig("work_mem", "32MB")
                    .setServerConfig("maintenance_work_mem", "128MB")
                    .setServerConfig("max_wal_size", "1GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "60");
            JournalDuServeur.regler(reglages);
            var serveur = reglages.start();
            var demarre = new ServeurEmbarque(serveur, serveur.getPort(), motDePasse);
            creerRolesEtBase(serveur, motDePasse, dossier);
            return demarre;
        } catch (IOException | SQLException echec) {
            throw new IllegalStateException("PostgreSQL does not start in " + dossier, echec);
        }
    }

    public String url() {
        return url("raccroche");
    }

    public String url(String base) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=raccroche&logServerErrorDetail=false"
                .formatted(port, base);
    }

    /** Password of every role of this server, known to the owner of the data folder alone. */
    public String motDePasse() {
        return motDePasse;
    }

    private static void creerRolesEtBase(EmbeddedPostgres serveur, String motDePasse, Path dossier)
            throws SQLException, IOException {
        try (var connexion = serveur.getPostgresDatabase().getConnection();
                var ordre = connexion.createStatement()) {
            try (var deja = ordre.executeQuery("select 1 from pg_database where datname = 'raccroche'")) {
                if (deja.next()) {
                    return;
                }
            }
            // The secret is drawn by SecretDuServeur from [0-9a-f]: it cannot end the literal.
            ordre.execute("alter role postgres password '%s'".formatted(motDePasse));
            ordre.execute("create role raccroche_owner login password '%s'".formatted(motDePasse));
            ordre.execute("create role raccroche_app login password '%s'".formatted(motDePasse));
            ordre.execute("create role raccroche_systeme nologin");
            // Without inherit: otherwise the policies of the system role would open every file to the application role.
            ordre.execute("grant raccroche_systeme to raccroche_app with inherit false, set true");
            ordre.execute(
                    "create database raccroche owner raccroche_owner encoding 'UTF8' template template0 locale 'C'");
            SecretDuServeur.exigerLeMotDePasse(dossier);
            ordre.execute("select pg_reload_conf()");
            LOG.info("New database created");
        }
    }

    @Override
    public void close() {
        try {
            arret.close();
        } catch (IOException echec) {
            LOG.warn("PostgreSQL did not stop cleanly", echec);
        }
    }
}
