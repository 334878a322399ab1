package fr.raccroche.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the application that had started it (killed, or out of memory). */
final class ServeurOrphelin {

    private static final Logger LOG = LoggerFactory.getLogger(ServeurOrphelin.class);
    private static final int SECONDES = 30;

    private ServeurOrphelin() {}

    static void arreter(Path dossier) throws IOException {
        var temoin = dossier.resolve("postmaster.pid");
        if (!Files.exists(temoin)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(temoin).getFirst().strip());
        var processus = ProcessHandle.of(pid).filter(ServeurOrphelin::estPostgres);
        if (processus.isEmpty()) {
            Files.deleteIfExists(temoin);
            return;
        }
        LOG.warn("A server of an earlier start is still running in {}: stopping it", dossier);
        // SIGINT is PostgreSQL's fast shutdown: sessions are ended, data is flushed.
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        try {
            processus.get().onExit().get(SECONDES, TimeUnit.SECONDS);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the former server stopped", arret);
        } catch (Exception echec) {
            throw new IOException("The former server (process %d) does not stop".formatted(pid), echec);
        }
    }

    /** The port of the server that runs in the folder and accepts connections, if any. */
    static OptionalInt portEnService(Path dossier) throws IOException {
        var temoin = dossier.resolve("postmaster.pid");
        if (!Files.exists(temoin)) {
            return OptionalInt.empty();
        }
        // Lines of postmaster.pid: process, folder, start, port, socket folder, address, shared memory, status.
        var lignes = Files.readAllLines(temoin);
        var vivant = ProcessHandle.of(Long.parseLong(lignes.getFirst().strip())).filter(ServeurOrphelin::estPostgres);
        return vivant.isPresent() && lignes.size() > 7 && lignes.get(7).strip().equals("ready")
                ? OptionalInt.of(Integer.parseInt(lignes.get(3).strip()))
                : OptionalInt.empty();
    }

    private static boolean estPostgres(ProcessHandle processus) {
        return processus
                .info()
                .command()
                .map(commande -> commande.endsWith("postgres"))
                .orElse(true);
    }
}
