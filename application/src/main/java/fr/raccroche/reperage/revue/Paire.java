package fr.raccroche.reperage.revue;

import fr.raccroche.reperage.CampagneId;
import java.util.UUID;

/**
 * Two people of two lists who may be one.
 *
 * @param enDoute its chance asks for two readers
 * @param levee what the second list says of whoever is found in it, empty when it says nothing
 */
record Paire(
        UUID id,
        CampagneId campagne,
        double chance,
        boolean enDoute,
        int accords,
        EtatDePaire etat,
        Place a,
        Place b,
        String levee) {

    /** A row of a list. */
    record Place(UUID liste, int rang) {}

    /** « 87 ». */
    public int surCent() {
        return (int) Math.clamp(Math.round(chance * 100), 1, 99);
    }

    /** What the figure means. */
    public String enMots() {
        return chance >= 0.95
                ? "Presque sûrement la même personne"
                : chance >= 0.8
                        ? "Très probablement la même personne"
                        : chance > 0.6
                                ? "Plutôt la même personne"
                                : chance >= 0.4
                                        ? "Autant de chances que non"
                                        : chance >= 0.2 ? "Plutôt deux personnes" : "Très probablement deux personnes";
    }
}
