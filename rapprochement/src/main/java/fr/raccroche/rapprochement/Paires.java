package fr.raccroche.rapprochement;

import java.util.Arrays;

/** Pairs of rows and how their fields agree; grows as needed. */
final class Paires {

    long[] lignes = new long[1 << 12];
    int[] accords = new int[1 << 12];
    private int nombre;

    void ajouter(int ligneA, int ligneB, int accord) {
        if (nombre == accords.length) {
            int taille = nombre + (nombre >> 1);
            lignes = Arrays.copyOf(lignes, taille);
            accords = Arrays.copyOf(accords, taille);
        }
        lignes[nombre] = (long) ligneA << 32 | ligneB;
        accords[nombre++] = accord;
    }

    int nombre() {
        return nombre;
    }

    int a(int paire) {
        return (int) (lignes[paire] >>> 32);
    }

    int b(int paire) {
        return (int) lignes[paire];
    }
}
