package fr.raccroche.banc.population;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws a rank by its weight, in constant time (alias method of Walker and Vose). */
final class Tirage {

    private final double[] seuils;
    private final int[] autres;

    Tirage(double[] poids) {
        int nombre = poids.length;
        double somme = Arrays.stream(poids).sum();
        seuils = Arrays.stream(poids).map(part -> part * nombre / somme).toArray();
        autres = IntStream.range(0, nombre).toArray();
        var petits = new ArrayDeque<Integer>();
        var grands = new ArrayDeque<Integer>();
        for (int rang = 0; rang < nombre; rang++) {
            (seuils[rang] < 1 ? petits : grands).add(rang);
        }
        while (!petits.isEmpty() && !grands.isEmpty()) {
            int petit = petits.poll();
            int grand = grands.peek();
            autres[petit] = grand;
            seuils[grand] -= 1 - seuils[petit];
            if (seuils[grand] < 1) {
                petits.add(grands.poll());
            }
        }
    }

    /** Weights of Zipf and Mandelbrot: a few values are everywhere, most are rare. */
    static double[] zipf(int nombre, double exposant, double decalage) {
        return IntStream.range(0, nombre)
                .mapToDouble(rang -> Math.pow(rang + 1 + decalage, -exposant))
                .toArray();
    }

    int tirer(SplittableRandom hasard) {
        double tire = hasard.nextDouble() * seuils.length;
        int rang = (int) tire;
        return tire - rang < seuils[rang] ? rang : autres[rang];
    }
}
