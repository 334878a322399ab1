package fr.raccroche.imports;

import java.util.UUID;

record LivraisonId(UUID valeur) {

    public static LivraisonId valueOf(String texte) {
        return new LivraisonId(UUID.fromString(texte));
    }
}
