package fr.raccroche.banc.population;

import java.util.Locale;
import java.util.SplittableRandom;

/** Beginnings, middles and endings of which the rare names of an origin are made, as near to one another as real ones. */
record Sons(String[] debuts, String[] milieux, String[] noms, String[] filles, String[] garcons) {

    static Sons de(Origine origine) {
        var lignes = Ressource.lignes("sons.txt");
        int titre = lignes.indexOf("=" + origine.cle());
        var parts = lignes.subList(titre + 1, titre + 6).stream()
                .map(ligne -> ligne.split(" "))
                .toList();
        return new Sons(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    /** In capitals. */
    String nom(int milieux, SplittableRandom hasard) {
        return debut(milieux, hasard) + un(noms, hasard);
    }

    /** With a capital. */
    String prenom(boolean fille, SplittableRandom hasard) {
        var debut = debut(1, hasard);
        return debut.charAt(0) + debut.substring(1).toLowerCase(Locale.FRENCH) + un(fille ? filles : garcons, hasard);
    }

    private String debut(int combien, SplittableRandom hasard) {
        var debut = new StringBuilder(un(debuts, hasard));
        for (int i = 0; i < combien; i++) {
            var milieu = un(milieux, hasard);
            debut.append(milieu.equals("-") ? "" : milieu);
        }
        return debut.toString();
    }

    private static String un(String[] choix, SplittableRandom hasard) {
        return choix[hasard.nextInt(choix.length)];
    }
}
