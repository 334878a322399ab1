package fr.raccroche.reperage;

import java.util.UUID;

/** Names a campaign from any module. */
public record CampagneId(UUID valeur) {

    public static CampagneId valueOf(String texte) {
        return new CampagneId(UUID.fromString(texte));
    }
}
