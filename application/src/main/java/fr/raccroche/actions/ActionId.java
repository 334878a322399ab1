package fr.raccroche.actions;

import java.util.UUID;

/** Names an action from any module. */
public record ActionId(UUID valeur) {

    public static ActionId valueOf(String texte) {
        return new ActionId(UUID.fromString(texte));
    }
}
