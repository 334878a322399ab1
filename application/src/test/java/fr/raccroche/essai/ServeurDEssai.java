package fr.raccroche.essai;

import fr.raccroche.base.ServeurEmbarque;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One embedded PostgreSQL per JVM; the migrated database is a template, cloned for each test class. */
final class ServeurDEssai {

    private static final ServeurEmbarque SERVEUR = ServeurEmbarque.demarrer(
            Path.of("target", "postgres-" + ProcessHandle.current().pid()).toAbsolutePath(), false);

    static {
        flyway("raccroche").load().migrate();
        administrer("alter database raccroche rename to raccroche_modele");
        // A test with one instance per class starts the application before its own database is cloned.
        renouveler();
        Runtime.getRuntime().addShutdownHook(new Thread(SERVEUR::close));
    }

    private ServeurDEssai() {}

    static String url() {
        return SERVEUR.url();
    }

    static String motDePasse() {
        return SERVEUR.motDePasse();
    }

    static void renouveler() {
        administrer("drop database if exists raccroche with (force)");
        administrer("create database raccroche template raccroche_modele owner raccroche_owner");
    }

    /** As an installation of that version left it: the migrations of the time, and nothing written again since. */
    static void installerAncienne(String base, String version) {
        administrer("create database " + base + " owner raccroche_owner template template0 locale 'C'");
        flyway(base)
                .target(MigrationVersion.fromVersion(version))
                .repeatableSqlMigrationPrefix("pas-encore")
                .load()
                .migrate();
    }

    static void mettreANiveau(String base) {
        flyway(base).load().migrate();
    }

    static void effacer(String base) {
        administrer("drop database if exists " + base + " with (force)");
    }

    private static FluentConfiguration flyway(String base) {
        return Flyway.configure()
                .dataSource(SERVEUR.url(base), "raccroche_owner", SERVEUR.motDePasse())
                .locations("classpath:db/migration");
    }

    /** As the owner: sees and writes everything, to set the scene and to look behind it. */
    static JdbcClient proprietaire() {
        return proprietaire("raccroche");
    }

    static JdbcClient proprietaire(String base) {
        return JdbcClient.create(
                new DriverManagerDataSource(SERVEUR.url(base), "raccroche_owner", SERVEUR.motDePasse()));
    }

    private static void administrer(String ordre) {
        administration().sql(ordre).update();
    }

    private static JdbcClient administration() {
        return JdbcClient.create(
                new DriverManagerDataSource(SERVEUR.url("postgres"), "postgres", SERVEUR.motDePasse()));
    }
}
