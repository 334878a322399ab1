package fr.raccroche.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as bin/serve starts it, on the data kept for benchmarks. */
final class Serveur implements AutoCloseable {

    static final Path DONNEES = Path.of("data", "bench");

    private final Process processus;
    private final URI adresse;
    private final Duration jusquALaPremierePage;

    private Serveur(Process processus, URI adresse, Duration duree) {
        this.processus = processus;
        this.adresse = adresse;
        this.jusquALaPremierePage = duree;
    }

    static Serveur demarrer(Duration patience) throws IOException, InterruptedException {
        Files.createDirectories(DONNEES);
        var port = portLibre();
        var debut = System.nanoTime();
        var commande = new ProcessBuilder(
                        "bin/serve",
                        "--raccroche.base.dossier=" + DONNEES.resolve("postgres"),
                        "--raccroche.depots.dossier=" + DONNEES.resolve("depots"))
                .redirectErrorStream(true)
                .redirectOutput(DONNEES.resolve("serveur.log").toFile());
        commande.environment().put("PORT", Integer.toString(port));
        var processus = commande.start();
        var adresse = URI.create("http://localhost:" + port);
        attendre(processus, adresse, patience);
        return new Serveur(processus, adresse, Duration.ofNanos(System.nanoTime() - debut));
    }

    private static void attendre(Process processus, URI adresse, Duration patience)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(adresse.resolve("/connexion"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var limite = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < limite) {
                if (!processus.isAlive()) {
                    throw new IOException("The application stopped: see " + DONNEES.resolve("serveur.log"));
                }
                try {
                    if (client.send(page, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException pasEncore) {
                    Thread.sleep(20);
                }
                Thread.sleep(20);
            }
            throw new IOException("The application is not ready after " + patience);
        }
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        }
    }

    URI adresse() {
        return adresse;
    }

    Duration jusquALaPremierePage() {
        return jusquALaPremierePage;
    }

    /** Resident memory of the application's process, PostgreSQL aside, in MiB. */
    double memoireResidente() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(processus.pid()), "status")).stream()
                .filter(ligne -> ligne.startsWith("VmRSS:"))
                .mapToDouble(ligne -> Long.parseLong(ligne.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(30, TimeUnit.SECONDS)) {
                processus.destroyForcibly();
            }
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
        }
    }
}
