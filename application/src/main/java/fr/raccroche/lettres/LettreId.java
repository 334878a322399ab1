package fr.raccroche.lettres;

import java.util.UUID;

/** Names a lettre de mission from any module. */
public record LettreId(UUID valeur) {

    public static LettreId valueOf(String texte) {
        return new LettreId(UUID.fromString(texte));
    }
}
