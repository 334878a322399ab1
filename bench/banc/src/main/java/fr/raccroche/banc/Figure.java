package fr.raccroche.banc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One figure, and the bound it is held against, if any. Rates are in percent, for their decimals to be kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        String id,
        double valeur,
        String unite,
        @Nullable Double auMoins,
        @Nullable Double auPlus) {

    static Figure pourMemoire(String id, double valeur, String unite) {
        return new Figure(id, valeur, unite, null, null);
    }

    static Figure part(String id, double part) {
        return pourMemoire(id, 100 * part, "%");
    }

    Figure auMoins(double plancher) {
        return new Figure(id, valeur, unite, plancher, null);
    }

    Figure auPlus(double plafond) {
        return new Figure(id, valeur, unite, null, plafond);
    }

    boolean atteint() {
        return (auMoins == null || valeur >= auMoins) && (auPlus == null || valeur <= auPlus);
    }

    @Override
    public String toString() {
        var cible = auMoins != null ? "≥ " + auMoins : auPlus != null ? "≤ " + auPlus : "";
        return String.format(
                Locale.FRENCH,
                "  %-58s %,18.3f %-9s %-9s %s",
                id,
                valeur,
                unite,
                cible,
                cible.isEmpty() ? "" : atteint() ? "oui" : "NON");
    }
}
