package fr.raccroche.parcours;

import java.util.UUID;

/** Names a devenir from any module. */
public record DevenirId(UUID valeur) {

    public static DevenirId valueOf(String texte) {
        return new DevenirId(UUID.fromString(texte));
    }
}
