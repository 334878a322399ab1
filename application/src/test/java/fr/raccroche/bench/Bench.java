package fr.raccroche.bench;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code bin/bench [NAME…] [SIZE…]} runs: every part, or those named; sizes are for record linkage. Exit code 1 when a
 * target is missed.
 */
final class Bench {

    private Bench() {}

    public static void main(String[] mots) throws Exception {
        var tailles = Arrays.stream(mots).filter(Bench::estUneTaille).toList();
        var voulues = Arrays.stream(mots).filter(mot -> !estUneTaille(mot)).collect(Collectors.toSet());
        var parties = List.of(
                new SiecleBench(),
                new DemarrageBench(),
                new GrilleBench(),
                new PagesBench(),
                new DoublonsBench(),
                new ReperageBench(),
                new RapprochementBench(tailles));
        var mesures = Mesures.reprendre();
        for (var partie : parties) {
            if (voulues.isEmpty() || voulues.contains(partie.nom())) {
                System.out.println("— " + partie.nom());
                partie.mesurer(mesures);
                mesures.ecrire(Clock.systemDefaultZone());
            }
        }
        System.exit(mesures.toutesAtteintes() ? 0 : 1);
    }

    private static boolean estUneTaille(String mot) {
        return Character.isDigit(mot.charAt(0));
    }
}
