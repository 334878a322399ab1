package fr.raccroche.reperage.calcul;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each kind of step took, in milliseconds. */
final class Chronometre {

    private final Map<String, Long> durees = new LinkedHashMap<>();

    <T> T mesurer(String etape, Supplier<T> travail) {
        long debut = System.nanoTime();
        try {
            return travail.get();
        } finally {
            durees.merge(etape, (System.nanoTime() - debut) / 1_000_000, Long::sum);
        }
    }

    void executer(String etape, Runnable travail) {
        mesurer(etape, () -> {
            travail.run();
            return true;
        });
    }

    Map<String, Long> durees() {
        return durees;
    }
}
