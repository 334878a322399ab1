package fr.raccroche.rapprochement;

import java.util.Arrays;

/** Compares the pairs that are proposed and keeps those that are not hopeless. One instance for each thread. */
final class Recolte {

    private final Table a;
    private final Comparaison comparaison;
    private final Modele modele;
    private final double plancher;
    private long[] lignes = new long[1 << 8];
    private int[] accords = new int[1 << 8];
    private int nombre;
    private long comparees;

    Recolte(Comparaison comparaison, Table a, Modele modele, double plancher) {
        this.comparaison = comparaison;
        this.a = a;
        this.modele = modele;
        this.plancher = plancher;
    }

    void comparer(int ligneA, int ligneB) {
        comparees++;
        int accord = comparaison.accords(ligneA, ligneB);
        if (accord != 0 && modele.cote(accord, a, ligneA) >= plancher) {
            garder(ligneA, ligneB, accord);
        }
    }

    private void garder(int ligneA, int ligneB, int accord) {
        if (nombre == accords.length) {
            int taille = nombre + (nombre >> 1);
            lignes = Arrays.copyOf(lignes, taille);
            accords = Arrays.copyOf(accords, taille);
        }
        lignes[nombre] = (long) ligneA << 32 | ligneB;
        accords[nombre++] = accord;
    }

    /** How many pairs were compared. */
    long comparees() {
        return comparees;
    }

    /** Forgets the pairs, not how many were compared. */
    void vider() {
        lignes = new long[0];
        accords = new int[0];
        nombre = 0;
    }

    /** How many were kept. */
    int nombre() {
        return nombre;
    }

    int a(int paire) {
        return (int) (lignes[paire] >>> 32);
    }

    int b(int paire) {
        return (int) lignes[paire];
    }

    int accords(int paire) {
        return accords[paire];
    }
}
