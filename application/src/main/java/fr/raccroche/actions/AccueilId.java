package fr.raccroche.actions;

import java.util.UUID;

/** Names an accueil from any module. */
public record AccueilId(UUID valeur) {

    public static AccueilId valueOf(String texte) {
        return new AccueilId(UUID.fromString(texte));
    }
}
