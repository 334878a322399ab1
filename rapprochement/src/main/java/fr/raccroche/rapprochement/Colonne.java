package fr.raccroche.rapprochement;

import java.util.Arrays;

/** One column of values: each row carries the number of its value, 0 when it has none. A column that is empty takes no room. */
final class Colonne {

    final Valeurs valeurs = new Valeurs();
    private int[] numeros = {};

    /** @param capacite rows that the file has room for */
    void poser(int ligne, byte[] mots, int longueur, int capacite) {
        int numero = valeurs.ranger(mots, longueur);
        if (ligne >= numeros.length) {
            numeros = Arrays.copyOf(numeros, capacite);
        }
        numeros[ligne] = numero;
    }

    int numero(int ligne) {
        return ligne < numeros.length ? numeros[ligne] : 0;
    }

    boolean vide() {
        return numeros.length == 0;
    }
}
