package fr.raccroche.reperage.calcul;

import fr.raccroche.rapprochement.Fichier;
import java.util.Arrays;

/** People of a list, ready to be compared: row number in memory, rank in the list. */
final class Lot {

    final Fichier fichier = new Fichier();
    private int[] rangs = new int[1024];

    void ajouter(int rang) {
        int ligne = fichier.nombre();
        if (ligne >= rangs.length) {
            rangs = Arrays.copyOf(rangs, 2 * rangs.length);
        }
        rangs[ligne] = rang;
    }

    int rang(int ligne) {
        return rangs[ligne];
    }

    boolean vide() {
        return fichier.nombre() == 0;
    }
}
