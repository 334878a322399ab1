package fr.raccroche.banc;

import java.math.BigDecimal;

/** How many people a list holds: « 100k », « 1M », « 12.8M ». */
record Taille(String nom, long effectif) {

    static Taille lire(String nom) {
        char unite = nom.charAt(nom.length() - 1);
        int zeros = unite == 'k' ? 3 : unite == 'M' ? 6 : 0;
        var nombre = new BigDecimal(zeros == 0 ? nom : nom.substring(0, nom.length() - 1));
        return new Taille(nom, nombre.scaleByPowerOfTen(zeros).longValueExact());
    }

    boolean auMoins(String autre) {
        return effectif >= lire(autre).effectif;
    }
}
