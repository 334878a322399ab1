package fr.raccroche.rapprochement;

import java.util.Arrays;

/**
 * One column of values: each row carries the number of its value, 0 when it has none. A column that is empty takes no room.
 * Values are numbered by lots: their places in memory are far apart, and fetched at once they cost a quarter.
 */
final class Colonne {

    private static final int LOT = 64;

    private final Valeurs valeurs = new Valeurs();
    private int[] numeros = {};

    private final int[] lignes = new int[LOT];
    private final long[] empreintes = new long[LOT];
    private final int[] fins = new int[LOT];
    private byte[] lettres = {};
    private int enAttente;

    /** @param capacite rows that the file has room for */
    void poser(int ligne, byte[] mots, int longueur, int capacite) {
        if (ligne >= numeros.length) {
            numeros = Arrays.copyOf(numeros, capacite);
            lettres = Arrays.copyOf(lettres, LOT * Lettres.LONGUEUR);
        }
        int debut = enAttente == 0 ? 0 : fins[enAttente - 1];
        System.arraycopy(mots, 0, lettres, debut, longueur);
        lignes[enAttente] = ligne;
        empreintes[enAttente] = Hachage.de(mots, 0, longueur);
        fins[enAttente++] = debut + longueur;
        if (enAttente == LOT) {
            numeroter();
        }
    }

    private void numeroter() {
        valeurs.approcher(empreintes, enAttente);
        int debut = 0;
        for (int i = 0; i < enAttente; i++) {
            numeros[lignes[i]] = valeurs.ranger(empreintes[i], lettres, debut, fins[i]);
            debut = fins[i];
        }
        enAttente = 0;
    }

    /** All that were laid down; asked for once when the file is whole, before several threads read it. */
    Valeurs valeurs() {
        if (enAttente > 0) {
            numeroter();
        }
        return valeurs;
    }

    int numero(int ligne) {
        return ligne < numeros.length ? numeros[ligne] : 0;
    }

    boolean vide() {
        return numeros.length == 0;
    }
}
