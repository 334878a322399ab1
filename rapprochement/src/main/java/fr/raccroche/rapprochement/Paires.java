package fr.raccroche.rapprochement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of records and how their fields agree, sixteen bytes each, in the order they came. */
public class Paires implements Serializable {

    private static final long serialVersionUID = 1;

    private long[] lignes = new long[1 << 8];
    private int[] accords = new int[1 << 8];
    private int nombre;

    public void garder(int ligneA, int ligneB, int accord) {
        if (nombre == accords.length) {
            int taille = nombre + (nombre >> 1) + 1;
            lignes = Arrays.copyOf(lignes, taille);
            accords = Arrays.copyOf(accords, taille);
        }
        lignes[nombre] = (long) ligneA << 32 | ligneB;
        accords[nombre++] = accord;
    }

    /** Forgets the pairs. */
    void vider() {
        lignes = new long[0];
        accords = new int[0];
        nombre = 0;
    }

    public int nombre() {
        return nombre;
    }

    public int a(int paire) {
        return (int) (lignes[paire] >>> 32);
    }

    public int b(int paire) {
        return (int) lignes[paire];
    }

    int[] lignesA() {
        return IntStream.range(0, nombre).map(this::a).toArray();
    }

    public int accords(int paire) {
        return accords[paire];
    }
}
