package fr.raccroche.banc;

import fr.raccroche.banc.population.Niveau;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code bench/lancer}: « generer », the name of one engine, or « comparer » for all of them; then levels and sizes. */
final class Banc {

    private Banc() {}

    public static void main(String[] args) throws Exception {
        var quoi = args.length == 0 ? "" : args[0];
        var niveaux = new ArrayList<Niveau>();
        var tailles = new ArrayList<Taille>();
        for (var mot : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
            if (Character.isDigit(mot.charAt(0))) {
                tailles.add(Taille.lire(mot));
            } else {
                niveaux.add(Niveau.valueOf(mot.toUpperCase(Locale.ROOT)));
            }
        }
        var choisis = niveaux.isEmpty() ? List.of(Niveau.values()) : niveaux;
        if (quoi.equals("comparer")) {
            new Comparaison().de(tailles, choisis).ecrire();
            return;
        }
        for (var taille : tailles) {
            for (var niveau : choisis) {
                var terrain = Terrain.de(niveau, taille);
                if (quoi.equals(NotreMoteur.NOM)) {
                    NotreMoteur.mesurer(terrain).forEach(System.out::println);
                } else if (!quoi.equals("generer")) {
                    Concurrent.juger(terrain, terrain.passage(quoi)).forEach(System.out::println);
                }
            }
        }
    }
}
