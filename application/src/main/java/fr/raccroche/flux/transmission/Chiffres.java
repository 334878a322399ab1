package fr.raccroche.flux.transmission;

import fr.raccroche.flux.transmission.Manques.Genre;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a hand-over, frozen on its day: counts only.
 *
 * @param manquesParGenre absent from the receipts given before the total was broken down
 */
record Chiffres(
        int lignes,
        int entretiens,
        int accueils,
        int sorties,
        int jeunes,
        int minutes,
        int manques,
        @Nullable Map<Genre, Integer> manquesParGenre) {

    /** « 5 (Présences à justifier : 3 ; …) ». */
    public String manquesEnDetail() {
        if (manques == 0) {
            return "rien";
        }
        return manquesParGenre == null
                ? manques + " (le détail n’était pas encore gardé à cette date)"
                : manques + " (" + Manques.detail(manquesParGenre) + ")";
    }
}
