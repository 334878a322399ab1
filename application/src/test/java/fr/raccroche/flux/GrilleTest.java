package fr.raccroche.flux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The rules of reading, on both sides: the scripts run under Node, which the build needs anyway. */
class GrilleTest {

    private static final LocalDate LE_15_DECEMBRE = LocalDate.of(2026, 12, 15);

    @Test
    void passesTheTestsOfTheScripts() throws Exception {
        var rapport = Files.createTempFile("scripts", ".tap");
        var node = new ProcessBuilder("node", "--test", Path.of("src/test/js/").toString())
                .redirectErrorStream(true)
                .redirectOutput(rapport.toFile())
                .start();
        var fini = node.waitFor(2, TimeUnit.MINUTES);
        node.destroyForcibly();
        var sortie = Files.readString(rapport);
        Files.delete(rapport);

        assertThat(fini).as("finished in two minutes: %s", sortie).isTrue();
        assertThat(node.exitValue()).as(sortie).isZero();
        assertThat(sortie).contains("# fail 0").doesNotContain("# pass 0");
    }

    @Test
    void readsDatesOnTheServerByTheSameRules() {
        Map.of(
                        "3/9",
                        "03/09/2026",
                        "3.9.25",
                        "03/09/2025",
                        "03092026",
                        "03/09/2026",
                        "hier",
                        "14/12/2026",
                        "mardi",
                        "08/12/2026",
                        "3 sept.",
                        "03/09/2026",
                        "20/12",
                        "20/12/2025",
                        "2026-09-03",
                        "03/09/2026")
                .forEach((tape, lu) -> assertThat(
                                TexteSouple.date(tape, LE_15_DECEMBRE).map(TexteSouple::afficher))
                        .as(tape)
                        .contains(lu));
        for (var tape :
                List.of("03/09/2026 00:00:00", "2026-09-03 00:00", "jeudi 3 septembre 2026", "3-sept-26", "jeu. 3/9")) {
            assertThat(TexteSouple.date(tape, LE_15_DECEMBRE).map(TexteSouple::afficher))
                    .as(tape)
                    .contains("03/09/2026");
        }
        assertThat(TexteSouple.date("31/2", LE_15_DECEMBRE)).isEmpty();
        assertThat(TexteSouple.date("bientôt", LE_15_DECEMBRE)).isEmpty();
    }

    @Test
    void readsDurationsOnTheServerByTheSameRules() {
        Map.of("45", 45, "45 min", 45, "1h15", 75, "1:15", 75, "1 h", 60, "1,5 h", 90)
                .forEach((tape, lu) ->
                        assertThat(TexteSouple.duree(tape)).as(tape).hasValue(lu));
        Map.of("1,5", 90, "0,75", 45, "1 h 30 min", 90, "01:30:00", 90, "2 min", 2, "90 minutes", 90)
                .forEach((tape, lu) ->
                        assertThat(TexteSouple.duree(tape)).as(tape).hasValue(lu));
        assertThat(TexteSouple.duree("long")).isEmpty();
        assertThat(TexteSouple.duree("2")).as("hours or minutes").isEmpty();
    }
}
