package fr.raccroche.flux.transmission;

import fr.raccroche.flux.Colonne;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A correction made after the hand-over: who, when, why, and each cell before and after. */
record AmendementVu(
        LocalDateTime le, String auteur, String motif, Map<Colonne, String> avant, Map<Colonne, String> apres) {

    /** One cell that changed. */
    record Ecart(Colonne colonne, String avant, String apres) {}

    public boolean retiree() {
        return apres.isEmpty();
    }

    public String ligne() {
        return avant.getOrDefault(Colonne.DATE, "") + ", " + avant.getOrDefault(Colonne.JEUNE, "");
    }

    public List<Ecart> ecarts() {
        var ecarts = new ArrayList<Ecart>();
        for (var colonne : EnumSet.allOf(Colonne.class)) {
            var ancien = avant.getOrDefault(colonne, "");
            var nouveau = apres.getOrDefault(colonne, "");
            if (colonne.modifiable() && !ancien.equals(nouveau)) {
                ecarts.add(new Ecart(colonne, ancien, nouveau));
            }
        }
        return ecarts;
    }
}
