package fr.raccroche.banc.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Surnames by origin: well-known ones at the head, made of sounds further down, in numbers and shares near those of
 * France (the first is borne by two or three people in a thousand, the thousandth by one in ten thousand).
 */
final class Noms {

    private static final Pattern NOM = Pattern.compile("\"([^\"]+)\"|(\\S+)");
    private static final long GRAINE = 7;
    private static final int NATIONAUX = 400_000;
    private static final int AUTRES = 5_000;
    private static final int LOCAUX = 3_000;
    /** Share of the families who bear a name of their own part of the country. */
    private static final double ENRACINES = 0.3;

    private final String[][] noms = new String[Origine.values().length][];
    private final Tirage[] tirages = new Tirage[noms.length];
    private final Tirage locaux = new Tirage(Tirage.zipf(LOCAUX, 0.9, 20));
    private final boolean enracines;

    /** @param limite how many names of each origin there are at most */
    Noms(int limite) {
        enracines = limite > LOCAUX;
        var listes = new ArrayList<List<String>>();
        for (var ligne : Ressource.lignes("noms.txt")) {
            if (ligne.startsWith("=")) {
                listes.add(new ArrayList<>());
            } else {
                NOM.matcher(ligne)
                        .results()
                        .map(mot -> mot.group().replace("\"", ""))
                        .forEach(listes.getLast()::add);
            }
        }
        for (var origine : Origine.values()) {
            boolean france = origine == Origine.FRANCE;
            int rang = origine.ordinal();
            noms[rang] =
                    completer(rang, Sons.de(origine), listes.get(rang), Math.min(limite, france ? NATIONAUX : AUTRES));
            tirages[rang] = new Tirage(Tirage.zipf(noms[rang].length, 0.9, france ? 30 : 12));
        }
    }

    String tirer(Origine origine, int departement, SplittableRandom hasard) {
        var choix = noms[origine.ordinal()];
        if (enracines && origine == Origine.FRANCE && hasard.nextDouble() < ENRACINES) {
            long local = Melange.de(GRAINE, departement, locaux.tirer(hasard));
            return choix[(int) Math.floorMod(local, (long) choix.length)];
        }
        return choix[tirages[origine.ordinal()].tirer(hasard)];
    }

    /** Short names run out: the longer the list, the longer the names. */
    private static String[] completer(int graine, Sons sons, List<String> connus, int nombre) {
        var tous = new LinkedHashSet<>(connus);
        var hasard = new SplittableRandom(GRAINE + graine);
        for (int essai = 0; tous.size() < nombre; essai++) {
            tous.add(sons.nom(essai < nombre / 20 ? 0 : essai < nombre ? 1 : 2, hasard));
        }
        return Arrays.copyOf(tous.toArray(String[]::new), nombre);
    }
}
