package fr.raccroche.flux.transmission;

import fr.raccroche.flux.Colonne;
import java.util.Map;
import java.util.UUID;

/** A line as it was handed over. */
record LigneFigee(UUID id, String reference, Map<Colonne, String> contenu, boolean amendee) {

    public String texte(String code) {
        return contenu.getOrDefault(Colonne.valueOf(code), "");
    }
}
