package fr.raccroche.bench;

import java.util.Locale;

/** One figure, its unit, the target it is held against, and whether it is met. */
record Mesure(String id, double valeur, String unite, String cible, boolean atteint) {

    static Mesure auPlus(String id, double valeur, String unite, double plafond) {
        return new Mesure(id, arrondi(valeur), unite, "≤ " + nombre(plafond), valeur <= plafond);
    }

    static Mesure auMoins(String id, double valeur, String unite, double plancher) {
        return new Mesure(id, arrondi(valeur), unite, "≥ " + nombre(plancher), valeur >= plancher);
    }

    /** Told without a target of its own. */
    static Mesure pourMemoire(String id, double valeur, String unite) {
        return new Mesure(id, arrondi(valeur), unite, "", true);
    }

    String valeurLisible() {
        return nombre(valeur);
    }

    private static double arrondi(double valeur) {
        return Math.abs(valeur) >= 100 ? Math.round(valeur) : Math.round(valeur * 1000) / 1000.0;
    }

    private static String nombre(double valeur) {
        return valeur == Math.rint(valeur)
                ? "%,d".formatted((long) valeur).replace('\u202f', ' ').replace('\u00a0', ' ')
                : String.format(Locale.FRENCH, "%.3f", valeur).replaceAll("0+$", "");
    }
}
