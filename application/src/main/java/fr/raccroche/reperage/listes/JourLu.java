package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Cellules;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date as lists write it; the two forms met almost always are read by hand, for speed. */
final class JourLu {

    private JourLu() {}

    /** Empty when it means nothing. */
    static Optional<LocalDate> de(String texte) {
        if (texte.length() == 10) {
            boolean iso = texte.charAt(4) == '-' && texte.charAt(7) == '-';
            if (iso || texte.charAt(2) == '/' && texte.charAt(5) == '/') {
                int annee = nombre(texte, iso ? 0 : 6, 4);
                int mois = nombre(texte, iso ? 5 : 3, 2);
                int jour = nombre(texte, iso ? 8 : 0, 2);
                return existant(annee, mois, jour);
            }
        }
        return Cellules.date(texte);
    }

    private static Optional<LocalDate> existant(int annee, int mois, int jour) {
        try {
            return annee < 1 ? Optional.empty() : Optional.of(LocalDate.of(annee, mois, jour));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int nombre(String texte, int debut, int longueur) {
        int nombre = 0;
        for (int i = debut; i < debut + longueur; i++) {
            int chiffre = texte.charAt(i) - '0';
            if (chiffre < 0 || chiffre > 9) {
                return -1;
            }
            nombre = 10 * nombre + chiffre;
        }
        return nombre;
    }
}
