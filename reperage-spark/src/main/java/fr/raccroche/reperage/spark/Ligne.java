package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Part;
import java.io.Serializable;
import java.util.List;

/**
 * A record on its way between machines.
 *
 * @param numero row in its file, from 0
 * @param valeurs by rubrique; what is missing is empty
 */
record Ligne(int numero, String[] valeurs) implements Serializable {

    static Part part(List<Ligne> lignes) {
        var part = new Part();
        lignes.forEach(ligne -> part.ajouter(ligne.numero, ligne.valeurs));
        return part;
    }
}
