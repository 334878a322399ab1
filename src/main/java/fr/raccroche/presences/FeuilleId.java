package fr.raccroche.presences;

import java.util.UUID;

/** Names a sheet. */
record FeuilleId(UUID valeur) {

    public static FeuilleId valueOf(String texte) {
        return new FeuilleId(UUID.fromString(texte));
    }
}
