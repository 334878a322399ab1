package fr.raccroche.banc.mesure;

import fr.raccroche.banc.moteurs.LiensLus;
import java.io.IOException;
import java.util.Arrays;

/** The threshold of the best F1, known only because the truth is: what an engine could do at best. */
public final class MeilleurSeuil {

    private MeilleurSeuil() {}

    /** @param vraies pairs that are to be found */
    public static double de(LiensLus liens, long vraies) throws IOException {
        var forces = new long[Math.toIntExact(liens.nombre())];
        var place = new int[1];
        // Forces are positive: the bits of a float are in the order of the number.
        liens.parcourir((idA, idB, force, parIne) ->
                forces[place[0]++] = (long) Float.floatToIntBits(Math.max(0, force)) << 1 | (idA == idB ? 1 : 0));
        Arrays.sort(forces);
        double meilleur = 0;
        double seuil = 0;
        long justes = 0;
        for (int rang = forces.length - 1; rang >= 0; rang--) {
            justes += forces[rang] & 1;
            boolean dernierDeSaForce = rang == 0 || forces[rang - 1] >>> 1 != forces[rang] >>> 1;
            double f1 = 2.0 * justes / (forces.length - rang + vraies);
            if (dernierDeSaForce && f1 > meilleur) {
                meilleur = f1;
                seuil = Float.intBitsToFloat((int) (forces[rang] >>> 1));
            }
        }
        return seuil;
    }
}
