package fr.raccroche.rapprochement;

/**
 * How many slips of the keyboard lie between two names: letters added, left out, replaced or swapped with their neighbour
 * (optimal string alignment), by the bit-parallel method of Hyyrö (2003), without allocation. One instance for each thread.
 */
final class Ressemblance {

    private static final int ALPHABET = 32;

    private final long[] positions = new long[ALPHABET];

    /**
     * @param plafond beyond which the answer does not matter
     * @return the distance, or {@code plafond + 1} when it is greater
     */
    int distance(byte[] lettres, int debutA, int longueurA, int debutB, int longueurB, int plafond) {
        if (Math.abs(longueurA - longueurB) > plafond) {
            return plafond + 1;
        }
        if (longueurA == 0) {
            return longueurB;
        }
        for (int i = 0; i < longueurA; i++) {
            positions[lettres[debutA + i] & 31] |= 1L << i;
        }
        long verticalPlus = -1L;
        long verticalMoins = 0;
        long diagonale = 0;
        long precedentes = 0;
        long dernier = 1L << (longueurA - 1);
        int distance = longueurA;
        for (int j = 0; j < longueurB; j++) {
            long memes = positions[lettres[debutB + j] & 31];
            long echange = (((~diagonale) & memes) << 1) & precedentes;
            diagonale = (((memes & verticalPlus) + verticalPlus) ^ verticalPlus) | memes | verticalMoins | echange;
            long horizontalPlus = verticalMoins | ~(diagonale | verticalPlus);
            long horizontalMoins = diagonale & verticalPlus;
            if ((horizontalPlus & dernier) != 0) {
                distance++;
            }
            if ((horizontalMoins & dernier) != 0) {
                distance--;
            }
            horizontalPlus = (horizontalPlus << 1) | 1;
            horizontalMoins <<= 1;
            verticalPlus = horizontalMoins | ~(diagonale | horizontalPlus);
            verticalMoins = horizontalPlus & diagonale;
            precedentes = memes;
        }
        for (int i = 0; i < longueurA; i++) {
            positions[lettres[debutA + i] & 31] = 0;
        }
        return Math.min(distance, plafond + 1);
    }
}
