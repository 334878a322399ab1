package fr.raccroche.banc.moteurs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One engine, run once in its own process.
 *
 * @param dits what it said of itself: secondes, memoire, comparees…
 */
public record Passage(String moteur, Properties dits, LiensLus liens) {

    /** How a process is started. */
    public record Reglage(String memoire, int coeurs, Duration patience) {

        public Reglage avecUnSeulCoeur() {
            return new Reglage(memoire, 1, patience);
        }
    }

    /** The engine was stopped before its end. */
    public static final class TropLong extends IOException {
        private TropLong(String moteur, Duration patience) {
            super(moteur + " was stopped after " + patience);
        }
    }

    /** @throws TropLong when the engine has not finished in time */
    public static Passage faire(String moteur, Path a, Path b, Path dossier, Reglage reglage)
            throws IOException, InterruptedException {
        Files.createDirectories(dossier);
        var dits = dossier.resolve(moteur + ".properties");
        var liens = dossier.resolve(moteur + ".liens");
        var journal = dossier.resolve(moteur + ".log").toFile();
        Files.deleteIfExists(dits);
        var processus = new ProcessBuilder(commande(reglage, moteur, a, b, dits, liens))
                .redirectErrorStream(true)
                .redirectOutput(journal)
                .start();
        if (!processus.waitFor(reglage.patience().toSeconds(), TimeUnit.SECONDS)) {
            processus.destroyForcibly().waitFor();
            throw new TropLong(moteur, reglage.patience());
        }
        if (processus.exitValue() != 0) {
            throw new IOException(moteur + " failed: see " + journal);
        }
        return new Passage(moteur, lire(dits), new LiensLus(liens));
    }

    private static List<String> commande(Reglage reglage, String moteur, Path... chemins) {
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + reglage.memoire(),
                "-XX:+UseParallelGC",
                "-XX:ActiveProcessorCount=" + reglage.coeurs(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                Rodage.option(moteur),
                "-D" + Chronometre.DEPART + "=" + Chronometre.HORLOGE.instant(),
                "-cp",
                System.getProperty("java.class.path"),
                Relier.class.getName(),
                moteur));
        for (var chemin : chemins) {
            commande.add(chemin.toString());
        }
        return commande;
    }

    public double secondes() {
        return dit("secondes").orElseThrow();
    }

    public double memoire() {
        return dit("memoire").orElseThrow();
    }

    public OptionalDouble dit(String nom) {
        var valeur = dits.getProperty(nom);
        return valeur == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(valeur));
    }

    private static Properties lire(Path chemin) throws IOException {
        var dits = new Properties();
        try (var lecteur = Files.newBufferedReader(chemin)) {
            dits.load(lecteur);
        }
        return dits;
    }
}
