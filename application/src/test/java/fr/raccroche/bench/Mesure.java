package fr.raccroche.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One figure, its unit, the target it is held against, and whether it is met. */
record Mesure(String id, double valeur, String unite, String cible, boolean atteint) {

    private static final Pattern LIGNE = Pattern.compile(
            "\\| (?<id>[a-z]\\S+) \\| (?<valeur>-?[\\d ]+(,\\d+)?) \\| (?<unite>[^|]*) \\| (?<cible>[^|]*) \\| (?<verdict>\\w*) \\|");

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

    String verdict() {
        return cible.isEmpty() ? "" : atteint ? "oui" : "NON";
    }

    /** One row of the table of docs/mesures.md. */
    String ligneDeTableau() {
        return "| %s | %s | %s | %s | %s |%n".formatted(id, valeurLisible(), unite, cible, verdict());
    }

    /** Reads {@link #ligneDeTableau} back; empty for any other line. */
    static Optional<Mesure> depuisLeTableau(String ligne) {
        var cases = LIGNE.matcher(ligne);
        if (!cases.matches()) {
            return Optional.empty();
        }
        var valeur = Double.parseDouble(cases.group("valeur").replace(" ", "").replace(',', '.'));
        return Optional.of(new Mesure(
                cases.group("id"),
                valeur,
                cases.group("unite"),
                cases.group("cible"),
                !cases.group("verdict").equals("NON")));
    }

    private static double arrondi(double valeur) {
        return Math.abs(valeur) >= 100 ? Math.round(valeur) : Math.round(valeur * 1000) / 1000.0;
    }

    private static String nombre(double valeur) {
        return valeur == Math.rint(valeur)
                ? String.format(Locale.FRENCH, "%,d", (long) valeur)
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' ')
                : String.format(Locale.FRENCH, "%.3f", valeur).replaceAll("0+$", "");
    }
}
