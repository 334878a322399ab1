package fr.raccroche.reperage.calcul;

import fr.raccroche.reperage.listes.TypeDeListe.Role;
import java.util.UUID;

/**
 * A list as a run finds it.
 *
 * @param compares people up to this rank were compared by an earlier run
 * @param dernier the last rank given
 */
record ListeLue(UUID id, String libelle, Role role, int compares, int dernier) {

    boolean nouvelle() {
        return dernier > compares;
    }
}
