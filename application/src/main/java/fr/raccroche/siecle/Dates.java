package fr.raccroche.siecle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as SIECLE writes them, {@code dd/MM/yyyy}; the ISO form of its reverse import is read too. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> lire(String texte) {
        if (texte.length() != 10) {
            return Optional.empty();
        }
        return texte.charAt(2) == '/' && texte.charAt(5) == '/'
                ? date(nombre(texte, 6, 10), nombre(texte, 3, 5), nombre(texte, 0, 2))
                : texte.charAt(4) == '-' && texte.charAt(7) == '-'
                        ? date(nombre(texte, 0, 4), nombre(texte, 5, 7), nombre(texte, 8, 10))
                        : Optional.empty();
    }

    private static Optional<LocalDate> date(int annee, int mois, int jour) {
        if (annee < 0 || mois < 0 || jour < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(annee, mois, jour));
        } catch (DateTimeException inexistante) {
            return Optional.empty();
        }
    }

    private static int nombre(String texte, int debut, int fin) {
        int nombre = 0;
        for (int i = debut; i < fin; i++) {
            int chiffre = texte.charAt(i) - '0';
            if (chiffre < 0 || chiffre > 9) {
                return -1;
            }
            nombre = 10 * nombre + chiffre;
        }
        return nombre;
    }
}
