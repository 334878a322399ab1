package fr.raccroche.presences;

import java.util.UUID;

/** Names a sheet. */
public record FeuilleId(UUID valeur) {

    public static FeuilleId valueOf(String texte) {
        return new FeuilleId(UUID.fromString(texte));
    }
}
