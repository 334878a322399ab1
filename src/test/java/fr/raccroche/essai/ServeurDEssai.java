package fr.raccroche.essai;

import fr.raccroche.base.ServeurEmbarque;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One embedded PostgreSQL per JVM; the migrated database is a template, cloned for each test class. */
final class ServeurDEssai {

    private static final ServeurEmbarque SERVEUR = ServeurEmbarque.demarrer(
            Path.of("target", "postgres-" + ProcessHandle.current().pid()).toAbsolutePath(), false);

    static {
        Flyway.configure()
                .dataSource(SERVEUR.url(), "raccroche_owner", SERVEUR.motDePasse())
                .locations("classpath:db/migration")
                .load()
                .migrate();
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

    /** As the owner: sees and writes everything, to set the scene and to look behind it. */
    static JdbcClient proprietaire() {
        return JdbcClient.create(new DriverManagerDataSource(SERVEUR.url(), "raccroche_owner", SERVEUR.motDePasse()));
    }

    private static void administrer(String ordre) {
        JdbcClient.create(new DriverManagerDataSource(SERVEUR.url("postgres"), "postgres", SERVEUR.motDePasse()))
                .sql(ordre)
                .update();
    }
}
