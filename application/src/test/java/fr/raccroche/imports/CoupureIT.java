package fr.raccroche.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The process is killed (kill -9) in the middle of an import: nothing of it stays, the page says so, and it can be done again. */
class CoupureIT {

    @Test
    void keepsNothingOfAnImportKilledHalfway(@TempDir Path dossier) throws IOException, InterruptedException {
        var victime = lancer(dossier, "importer");
        try (var sortie = lire(victime)) {
            var serveur = attendre(sortie, "SERVEUR").split(" ");
            attendreLesEcritures(serveur[1], serveur[2]);
        } finally {
            victime.destroyForcibly().waitFor();
        }

        var temoin = lancer(dossier, "regarder");
        try (var sortie = lire(temoin)) {
            assertThat(attendre(sortie, "ETAT")).isEqualTo("ETAT INTERROMPU 0");
            assertThat(attendre(sortie, "REPRIS")).isEqualTo("REPRIS " + 3 * ImportATuer.ELEVES);
            assertThat(temoin.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            temoin.destroyForcibly().waitFor();
        }
    }

    /** Until the application is writing guardians: the files of young people and their schooling are already written. */
    private static void attendreLesEcritures(String url, String motDePasse) throws InterruptedException {
        var sql = JdbcClient.create(new DriverManagerDataSource(url, "postgres", motDePasse));
        for (int essai = 0; essai < 20_000; essai++) {
            if (sql.sql(
                                    "select count(*) from pg_stat_activity where state = 'active' and query like 'insert into jeunes.responsable%'")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            Thread.sleep(1);
        }
        throw new AssertionError("The import was never seen writing");
    }

    private static Process lancer(Path dossier, String geste) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx400m",
                        "-Duser.timezone=Europe/Paris",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportATuer.class.getName(),
                        dossier.toString(),
                        geste))
                .redirectErrorStream(true)
                .start();
    }

    private static BufferedReader lire(Process processus) {
        return new BufferedReader(new InputStreamReader(processus.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String attendre(BufferedReader sortie, String debut) throws IOException {
        var lignes = new StringBuilder();
        for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
            if (ligne.startsWith(debut)) {
                return ligne;
            }
            lignes.append(ligne).append('\n');
        }
        throw new AssertionError("Never said " + debut + ":\n" + lignes);
    }
}
