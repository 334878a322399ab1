package fr.raccroche.reperage;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Long work behind the pages, one at a time, on all cores but one: the pages keep theirs. */
@Component
public class Atelier {

    private static final Logger LOG = LoggerFactory.getLogger(Atelier.class);

    private final ExecutorService file = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("reperage")
            .daemon(true)
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final ForkJoinPool coeurs =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final Map<UUID, Avancement> travaux = new ConcurrentHashMap<>();

    Atelier() {}

    /** How far a piece of work is; the total is 0 as long as nobody knows. */
    public record Avancement(String etape, long fait, long total) {}

    /** What the work tells while it goes on. */
    public interface Temoin {
        void dire(String etape, long fait, long total);
    }

    /** A piece of work that tells how far it is. */
    public interface Travail {
        void faire(Temoin temoin) throws Exception;
    }

    /** Waits for its turn, then runs in the name of whoever asked. */
    public void confier(UUID id, Travail travail) {
        travaux.put(id, new Avancement("En attente", 0, 0));
        file.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                travail.faire((etape, fait, total) -> travaux.put(id, new Avancement(etape, fait, total)));
            } catch (Exception panne) {
                LOG.error("Work {} of repérage stopped", id, panne);
            } finally {
                travaux.remove(id);
            }
        }));
    }

    /** Empty when it is over, or was never begun here. */
    public Optional<Avancement> avancement(UUID id) {
        return Optional.ofNullable(travaux.get(id));
    }

    /** Runs on the cores of the workshop whatever the work does in parallel. */
    public <T> T calculer(Supplier<T> calcul) {
        return coeurs.submit(calcul::get).join();
    }

    @PreDestroy
    void fermer() {
        file.shutdownNow();
        coeurs.shutdownNow();
    }
}
