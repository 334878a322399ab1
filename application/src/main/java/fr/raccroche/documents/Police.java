package fr.raccroche.documents;

import java.util.Locale;
import java.util.Set;

/** The three families embedded in the PDF, of the same widths as those that Word has everywhere. */
enum Police {
    SANS("Sans"),
    SERIF("Serif"),
    MONO("Mono");

    private static final Set<String> AVEC_EMPATTEMENTS =
            Set.of("times new roman", "times", "cambria", "georgia", "garamond", "liberation serif", "spectral");
    private static final Set<String> A_PAS_FIXE = Set.of("courier new", "courier", "consolas", "liberation mono");

    private final String fichier;

    Police(String fichier) {
        this.fichier = fichier;
    }

    String fichier() {
        return fichier;
    }

    String css() {
        return "Liberation " + fichier;
    }

    static Police pour(String nom) {
        var cle = nom.toLowerCase(Locale.ROOT);
        return AVEC_EMPATTEMENTS.contains(cle) ? SERIF : A_PAS_FIXE.contains(cle) ? MONO : SANS;
    }
}
