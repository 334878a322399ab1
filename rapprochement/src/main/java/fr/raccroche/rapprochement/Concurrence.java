package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The chance of each pair once everybody has one partner at most: whoever is taken for somebody else is free for nobody
 * (belief propagation on the pairs, from the first file to the second and back). Sums are whole numbers: the same in any
 * order.
 */
final class Concurrence {

    private static final int TOURS = 5;
    private static final double UN = 1 << 16;
    private static final double PLAFOND = 1e12;
    private static final int PARTS = 256;

    private final Candidatures candidatures;
    private final int[] debuts;
    /** The records of the first file that have a choice, or a rival. */
    private final int[] disputees;
    /** How free each end of a pair is for the other. */
    private final float[] libreA;

    private final float[] libreB;
    private final long[] pretentions;

    Concurrence(Candidatures candidatures, int nombreB) {
        this.candidatures = candidatures;
        debuts = candidatures.debuts;
        libreA = new float[candidatures.nombre()];
        libreB = new float[candidatures.nombre()];
        pretentions = new long[nombreB];
        var pretendants = new byte[nombreB];
        for (int paire = 0; paire < candidatures.nombre(); paire++) {
            int ligneB = candidatures.ligneB(paire);
            pretendants[ligneB] = (byte) Math.min(2, pretendants[ligneB] + 1);
        }
        disputees = IntStream.range(0, debuts.length - 1)
                .filter(ligne -> debuts[ligne + 1] - debuts[ligne] > 1
                        || debuts[ligne + 1] > debuts[ligne] && pretendants[candidatures.ligneB(debuts[ligne])] > 1)
                .toArray();
    }

    /** Replaces odds, as if each pair were alone, by chances. */
    void arbitrer(float[] cotes) {
        Arrays.fill(libreA, 1);
        Arrays.fill(libreB, 1);
        for (int tour = 0; tour < TOURS; tour++) {
            parParts((debut, fin) -> liberer(debut, fin, cotes));
            for (int ligne : disputees) {
                for (int paire = debuts[ligne]; paire < debuts[ligne + 1]; paire++) {
                    pretentions[candidatures.ligneB(paire)] = 0;
                }
            }
            for (int ligne : disputees) {
                for (int paire = debuts[ligne]; paire < debuts[ligne + 1]; paire++) {
                    pretentions[candidatures.ligneB(paire)] += entiere(cotes[paire] * libreA[paire]);
                }
            }
            parParts((debut, fin) -> rendre(debut, fin, cotes));
        }
        IntStream.range(0, cotes.length).parallel().forEach(paire -> {
            double cote = Math.min(PLAFOND, cotes[paire]) * libreA[paire] * libreB[paire];
            cotes[paire] = (float) (cote / (1 + cote));
        });
    }

    private void liberer(int debut, int fin, float[] cotes) {
        for (int i = debut; i < fin; i++) {
            int ligne = disputees[i];
            long toutes = 0;
            for (int paire = debuts[ligne]; paire < debuts[ligne + 1]; paire++) {
                toutes += entiere(cotes[paire] * libreB[paire]);
            }
            for (int paire = debuts[ligne]; paire < debuts[ligne + 1]; paire++) {
                libreA[paire] = (float) (UN / (UN + (toutes - entiere(cotes[paire] * libreB[paire]))));
            }
        }
    }

    private void rendre(int debut, int fin, float[] cotes) {
        for (int i = debut; i < fin; i++) {
            int ligne = disputees[i];
            for (int paire = debuts[ligne]; paire < debuts[ligne + 1]; paire++) {
                long autres = pretentions[candidatures.ligneB(paire)] - entiere(cotes[paire] * libreA[paire]);
                libreB[paire] = (float) (UN / (UN + autres));
            }
        }
    }

    private static long entiere(double cote) {
        return (long) (Math.min(cote, PLAFOND) * UN);
    }

    private interface Part {
        void faire(int debut, int fin);
    }

    private void parParts(Part travail) {
        long lignes = disputees.length;
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> travail.faire((int) (lignes * part / PARTS), (int) (lignes * (part + 1) / PARTS)));
    }
}
