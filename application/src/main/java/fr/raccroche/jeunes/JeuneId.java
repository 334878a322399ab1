package fr.raccroche.jeunes;

import java.util.UUID;

/** Names a young person's file from any module. */
public record JeuneId(UUID valeur) {

    public static JeuneId valueOf(String texte) {
        return new JeuneId(UUID.fromString(texte));
    }
}
