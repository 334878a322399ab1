package fr.raccroche.reperage.lignes;

import java.util.UUID;

/** Names a line from any package of repérage. */
public record LigneId(UUID valeur) {

    public static LigneId valueOf(String texte) {
        return new LigneId(UUID.fromString(texte));
    }

    /** The address of its page. */
    public String url() {
        return "/reperage/lignes/" + valeur;
    }
}
