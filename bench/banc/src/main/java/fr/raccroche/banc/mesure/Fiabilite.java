package fr.raccroche.banc.mesure;

import fr.raccroche.banc.moteurs.LiensLus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Among pairs shown with a chance, how many are true; those found by national number aside. */
public record Fiabilite(List<Tranche> tranches) {

    private static final double[] BORNES = {0, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, .999, 1.0001};

    /** Pairs whose chance lies between two bounds. */
    public record Tranche(double de, double a, long nombre, double annoncee, double vraie) {

        double ecart() {
            return Math.abs(annoncee - vraie);
        }
    }

    public static Fiabilite de(LiensLus liens) throws IOException {
        var nombres = new long[BORNES.length];
        var sommes = new double[BORNES.length];
        var justes = new long[BORNES.length];
        liens.parcourir((idA, idB, force, parIne) -> {
            if (!parIne) {
                int rang = 0;
                while (force >= BORNES[rang + 1]) {
                    rang++;
                }
                nombres[rang]++;
                sommes[rang] += force;
                justes[rang] += idA == idB ? 1 : 0;
            }
        });
        var tranches = new ArrayList<Tranche>();
        for (int rang = 0; rang < BORNES.length - 1; rang++) {
            if (nombres[rang] > 0) {
                tranches.add(new Tranche(
                        BORNES[rang],
                        Math.min(1, BORNES[rang + 1]),
                        nombres[rang],
                        sommes[rang] / nombres[rang],
                        (double) justes[rang] / nombres[rang]));
            }
        }
        return new Fiabilite(tranches);
    }

    /** How many pairs a zone holds. */
    public long nombre(double de, double a) {
        return zone(de, a).stream().mapToLong(Tranche::nombre).sum();
    }

    /** How far what is announced is from what is true, on average over the pairs of a zone. */
    public double ecartMoyen(double de, double a) {
        double somme = zone(de, a).stream()
                .mapToDouble(tranche -> tranche.ecart() * tranche.nombre())
                .sum();
        return somme == 0 ? 0 : somme / nombre(de, a);
    }

    private List<Tranche> zone(double de, double a) {
        return tranches.stream()
                .filter(tranche -> tranche.de() >= de && tranche.a() <= a)
                .toList();
    }
}
