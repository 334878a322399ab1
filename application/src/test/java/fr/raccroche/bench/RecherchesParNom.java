package fr.raccroche.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Searching by name as people type it, among all the pupils of the demonstration: the name, the name mistyped (compared with
 * every file of the caller's cercles), and the candidates shown before a file is created.
 */
final class RecherchesParNom {

    private static final int ECHAUFFEMENT = 10;
    private static final int FOIS = 60;
    private static final double PLAFOND = 60;
    private static final Map<String, String> PERSONNE =
            Map.of("nom", "Vincent", "prenom", "Malo", "naissance", "04/03/2010");

    private RecherchesParNom() {}

    /** As the two functions that see the most pupils; only a formateur creates files. */
    static List<Mesure> mesurer(Visiteur formateur, Visiteur chef) throws IOException, InterruptedException {
        List<Mesure> mesures = new ArrayList<>();
        mesures.add(duree("candidats.formateur", formateur, "/jeunes/nouveau/candidats", PERSONNE));
        for (var qui : List.of(Map.entry("formateur", formateur), Map.entry("chef", chef))) {
            mesures.add(duree(
                    "recherche.exacte." + qui.getKey(),
                    qui.getValue(),
                    "/jeunes/suggestions",
                    Map.of("q", "vincent malo")));
            mesures.add(duree(
                    "recherche.faute_de_frappe." + qui.getKey(),
                    qui.getValue(),
                    "/jeunes/suggestions",
                    Map.of("q", "vincnet")));
        }
        return mesures;
    }

    private static Mesure duree(String nom, Visiteur visiteur, String chemin, Map<String, String> saisie)
            throws IOException, InterruptedException {
        var page = visiteur.lire("/jeunes/recherche").body();
        List<Double> durees = new ArrayList<>();
        for (int fois = 0; fois < ECHAUFFEMENT + FOIS; fois++) {
            var depart = System.nanoTime();
            var reponse = visiteur.envoyer(chemin, page, saisie);
            if (reponse.statusCode() != 200) {
                throw new IOException(chemin + " answered " + reponse.statusCode());
            }
            if (fois >= ECHAUFFEMENT) {
                durees.add((System.nanoTime() - depart) / 1e6);
            }
        }
        return Mesure.auPlus("pages.p95." + nom, PagesBench.centile(durees, 0.95), "ms", PLAFOND);
    }
}
