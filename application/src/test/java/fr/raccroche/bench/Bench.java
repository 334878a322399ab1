package fr.raccroche.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What {@code bin/bench [NAME…]} runs: every part, or those named. Exit code 1 when a target is missed. */
final class Bench {

    private static final List<Partie> PARTIES =
            List.of(new SiecleBench(), new DemarrageBench(), new GrilleBench(), new PagesBench());

    private Bench() {}

    public static void main(String[] noms) throws Exception {
        var voulues = Set.copyOf(Arrays.asList(noms));
        var mesures = Mesures.reprendre();
        for (var partie : PARTIES) {
            if (voulues.isEmpty() || voulues.contains(partie.nom())) {
                System.out.println("— " + partie.nom());
                partie.mesurer(mesures);
                mesures.ecrire(Clock.systemDefaultZone());
            }
        }
        System.exit(mesures.toutesAtteintes() ? 0 : 1);
    }
}
