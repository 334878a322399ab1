package fr.raccroche.banc.population;

/**
 * Another order of the numbers from 0, reached number by number, both ways, without holding it: a Feistel network walked
 * until it falls within the numbers wanted.
 */
final class Permutation {

    private static final int TOURS = 4;

    private final long taille;
    private final long graine;
    private final int bits;
    private final long masque;

    Permutation(long taille, long graine) {
        this.taille = taille;
        this.graine = graine;
        this.bits = Math.max(1, (65 - Long.numberOfLeadingZeros(Math.max(1, taille - 1))) / 2);
        this.masque = (1L << bits) - 1;
    }

    long de(long nombre) {
        long place = nombre;
        do {
            long gauche = place >>> bits;
            long droite = place & masque;
            for (int tour = 0; tour < TOURS; tour++) {
                long suivante = gauche ^ (Melange.de(graine + tour, tour, droite) & masque);
                gauche = droite;
                droite = suivante;
            }
            place = gauche << bits | droite;
        } while (place >= taille);
        return place;
    }

    long inverse(long nombre) {
        long place = nombre;
        do {
            long gauche = place >>> bits;
            long droite = place & masque;
            for (int tour = TOURS - 1; tour >= 0; tour--) {
                long precedente = droite ^ (Melange.de(graine + tour, tour, gauche) & masque);
                droite = gauche;
                gauche = precedente;
            }
            place = gauche << bits | droite;
        } while (place >= taille);
        return place;
    }
}
