package fr.raccroche.banc.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** First names by origin, sex and year of birth: each has its fashion. One in twenty-five is made of two. */
final class Prenoms {

    private static final long GRAINE = 11;
    private static final int SEXES = 2;
    private static final double COMPOSES = 0.03;
    /** How long a fashion lasts, and what it leaves. */
    private static final double MODE = 5;

    private static final double FOND = 0.15;

    private record Prenom(String nom, int annee) {

        static Prenom lire(String mot) {
            var parts = mot.split(":");
            return new Prenom(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        }

        double mode(int quand) {
            return annee == 0 ? 0.5 : FOND + Math.exp(-Math.pow((quand - annee) / MODE, 2));
        }
    }

    private final int premiereAnnee;
    private final String[][] noms = new String[Origine.values().length * SEXES][];
    private final Tirage[][] tirages = new Tirage[noms.length][];

    /** @param limite how many first names of each origin and sex there are at most */
    Prenoms(int premiereAnnee, int annees, int limite) {
        this.premiereAnnee = premiereAnnee;
        Map<String, List<Prenom>> listes = new LinkedHashMap<>();
        for (var ligne : Ressource.lignes("prenoms.txt")) {
            if (ligne.matches("[a-z]+ [FM]")) {
                listes.put(ligne, new ArrayList<>());
            } else {
                var derniere = listes.values().stream().toList().getLast();
                for (var mot : ligne.split(" ")) {
                    derniere.add(Prenom.lire(mot));
                }
            }
        }
        for (var origine : Origine.values()) {
            for (int sexe = 0; sexe < SEXES; sexe++) {
                var connus = listes.getOrDefault(origine.cle() + (sexe == 0 ? " M" : " F"), List.of());
                preparer(origine, sexe, connus, Sons.de(origine), annees, limite);
            }
        }
    }

    private void preparer(Origine origine, int sexe, List<Prenom> connus, Sons sons, int annees, int limite) {
        int rang = origine.ordinal() * SEXES + sexe;
        var tous = new ArrayList<>(connus);
        var hasard = new SplittableRandom(GRAINE + rang);
        int nombre = Math.min(limite, origine == Origine.FRANCE ? 6_000 : 600);
        while (tous.size() < nombre) {
            tous.add(new Prenom(sons.prenom(sexe == 1, hasard), premiereAnnee - 4 + hasard.nextInt(annees + 8)));
        }
        var retenus = tous.subList(0, nombre);
        noms[rang] = retenus.stream().map(Prenom::nom).toArray(String[]::new);
        tirages[rang] = new Tirage[annees];
        var zipf = Tirage.zipf(nombre, 1.3, 25);
        for (int annee = 0; annee < annees; annee++) {
            var poids = zipf.clone();
            for (int i = 0; i < nombre; i++) {
                poids[i] *= retenus.get(i).mode(premiereAnnee + annee);
            }
            tirages[rang][annee] = new Tirage(poids);
        }
    }

    String tirer(Origine origine, boolean fille, int annee, SplittableRandom hasard) {
        // Three in ten take the names of the country they live in.
        var choisie = hasard.nextDouble() < 0.3 ? Origine.FRANCE : origine;
        var prenom = un(choisie, fille, annee, hasard);
        return hasard.nextDouble() < COMPOSES ? prenom + "-" + un(Origine.FRANCE, fille, annee, hasard) : prenom;
    }

    private String un(Origine origine, boolean fille, int annee, SplittableRandom hasard) {
        int rang = origine.ordinal() * SEXES + (fille ? 1 : 0);
        return noms[rang][tirages[rang][annee - premiereAnnee].tirer(hasard)];
    }
}
