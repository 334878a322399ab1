package fr.raccroche.banc.moteurs;

import fr.raccroche.banc.moteurs.Passage.Reglage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What the Java machine keeps of a first run, classes and where time went in them (JEP 514 and 515), so that the next one
 * starts as an installed command does. Each engine is given it alike, on other people than those it is measured on.
 */
public final class Rodage {

    private static final Path DOSSIER = Path.of("bench", "banc", "target");
    /** With Lucene, a first run takes minutes, and its start nothing of them. */
    private static final Set<String> RODES = Set.of("raccroche", "duckdb", "duckdb-premier", "duke");

    private static final Reglage REGLAGE = new Reglage("2g", 2, Duration.ofMinutes(5));

    private Rodage() {}

    private static Path cache(String moteur) {
        return DOSSIER.resolve(moteur + ".aot");
    }

    public static boolean fait(String moteur) {
        return !RODES.contains(moteur) || Files.exists(cache(moteur));
    }

    public static void faire(String moteur, Path a, Path b, Path dossier) throws IOException, InterruptedException {
        Passage.faire(moteur, a, b, dossier, REGLAGE);
    }

    /** Of the Java machine: record the first time, use what was recorded from then on. */
    static String option(String moteur) {
        if (!RODES.contains(moteur)) {
            return "-Xshare:auto";
        }
        return (Files.exists(cache(moteur)) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache(moteur);
    }
}
