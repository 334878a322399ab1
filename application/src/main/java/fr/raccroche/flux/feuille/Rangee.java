package fr.raccroche.flux.feuille;

import fr.raccroche.flux.Colonne;
import java.util.Map;

/** A row as it was read: its line number, what its last column refers to, its cells. */
record Rangee(int numero, String reference, Map<Colonne, String> cellules) {

    String resume() {
        return cellules.get(Colonne.DATE) + ", " + cellules.get(Colonne.JEUNE) + ", " + cellules.get(Colonne.TYPE);
    }
}
