package fr.raccroche.banc.moteurs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** Time and peak memory of this process, from its first instruction to the last link. */
public final class Chronometre {

    /** Said by whoever starts the process: what the system says of it is rounded by up to a second. */
    static final String DEPART = "banc.depart";

    /** Read by the process that starts an engine, and by the engine. */
    static final Clock HORLOGE = Clock.systemUTC();

    private final Instant depart = Instant.parse(System.getProperty(DEPART));
    private final Properties dits = new Properties();

    /** Seconds since the process began. */
    public void noter(String etape) {
        dire(etape, Duration.between(depart, HORLOGE.instant()).toMillis() / 1000.0);
    }

    /** All links are known: time stops, and memory is read before anything else uses it. */
    public void arreter() throws IOException {
        noter("secondes");
        dire("memoire", memoireLaPlusHaute());
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(duree -> dire("processeur", duree.toMillis() / 1000.0));
    }

    public void dire(String nom, double valeur) {
        dits.setProperty(nom, Double.toString(valeur));
    }

    void ecrire(Path chemin) throws IOException {
        try (var sortie = Files.newBufferedWriter(chemin)) {
            dits.store(sortie, null);
        }
    }

    /** In MiB, as the kernel counted it. */
    private static double memoireLaPlusHaute() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(ligne -> ligne.startsWith("VmHWM:"))
                .mapToDouble(ligne -> Long.parseLong(ligne.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }
}
