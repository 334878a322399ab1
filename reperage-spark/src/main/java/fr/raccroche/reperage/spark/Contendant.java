package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Paires;
import fr.raccroche.rapprochement.Part;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A record of the first file and those it may be.
 *
 * @param paires row of the second file above, agreement of the fields below
 * @param observe whether weights are learned from it
 */
record Contendant(Ligne ligne, long[] paires, boolean observe) implements Serializable {

    static long paire(int ligneB, int accords) {
        return (long) ligneB << 32 | Integer.toUnsignedLong(accords);
    }

    IntStream lignesB() {
        return Arrays.stream(paires).mapToInt(paire -> (int) (paire >>> 32));
    }

    boolean veut(BitSet voulus) {
        return lignesB().anyMatch(voulus::get);
    }

    static Part part(List<Contendant> contendants) {
        return Ligne.part(contendants.stream().map(Contendant::ligne).toList());
    }

    /** First record by its rank in the part. */
    static Paires paires(List<Contendant> contendants) {
        var toutes = new Paires();
        for (int rang = 0; rang < contendants.size(); rang++) {
            for (long paire : contendants.get(rang).paires) {
                toutes.garder(rang, (int) (paire >>> 32), (int) paire);
            }
        }
        return toutes;
    }
}
