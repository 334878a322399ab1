package fr.raccroche.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeurEmbarqueIT {

    @TempDir
    Path dossier;

    @Test
    void asksForThePasswordAndKeepsItsDataFromOneStartToTheNext() throws SQLException {
        var donnees = dossier.resolve("postgres");
        try (var serveur = ServeurEmbarque.demarrer(donnees, true)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(serveur.url("postgres"), "postgres", "deviné"));
            try (var connexion = DriverManager.getConnection(serveur.url(), "raccroche_owner", serveur.motDePasse());
                    var ordre = connexion.createStatement()) {
                ordre.execute("create schema temoin");
            }
        }
        try (var serveur = ServeurEmbarque.demarrer(donnees, true);
                var connexion = DriverManager.getConnection(serveur.url(), "raccroche_owner", serveur.motDePasse())) {
            assertThat(connexion
                            .createStatement()
                            .executeQuery("select from pg_namespace where nspname = 'temoin'")
                            .next())
                    .isTrue();
        }
    }
}
