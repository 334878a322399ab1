package fr.raccroche.entretiens;

import java.util.UUID;

/** Names an interview from any module. */
public record EntretienId(UUID valeur) {

    public static EntretienId valueOf(String texte) {
        return new EntretienId(UUID.fromString(texte));
    }
}
