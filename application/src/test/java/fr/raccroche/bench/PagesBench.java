package fr.raccroche.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Every page that each function can reach, at twenty requests a second, on the demonstration's data. Times are taken by
 * the client on the loopback: a little more than the server's own.
 */
final class PagesBench implements Partie {

    private static final List<String> FONCTIONS = List.of(
            "administrateur",
            "formateur",
            "coordonnateur",
            "departemental",
            "charge.de.mission",
            "draio",
            "csaio",
            "dasen",
            "ien.io",
            "chef",
            "adjoint",
            "referent",
            "cpe",
            "gestionnaire",
            "dcio",
            "psyen",
            "mission.locale",
            "dpd");
    private static final int PAR_SECONDE = 20;
    private static final int TOURS_D_ECHAUFFEMENT = 8;
    private static final int TOURS = 12;

    @Override
    public String nom() {
        return "pages";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        Map<String, Map<String, List<Double>>> parFonction = new TreeMap<>();
        try (var serveur = Serveur.demarrer(Duration.ofMinutes(30))) {
            Map<String, Visiteur> visiteurs = new LinkedHashMap<>();
            Map<String, List<String>> promenades = new LinkedHashMap<>();
            for (var fonction : FONCTIONS) {
                var visiteur = new Visiteur(serveur.adresse());
                visiteur.seConnecter(fonction + "@exemple.fr", "demonstration-raccroche");
                visiteurs.put(fonction, visiteur);
                promenades.put(fonction, Promenade.pages(visiteur));
                echauffer(visiteur, promenades.get(fonction));
            }
            for (var fonction : FONCTIONS) {
                var pages = promenades.get(fonction);
                parFonction.put(fonction, visiter(visiteurs.get(fonction), pages));
                System.out.printf("  %s : %d pages%n", fonction, pages.size());
            }
            RecherchesParNom.mesurer(visiteurs.get("formateur"), visiteurs.get("chef"))
                    .forEach(mesures::noter);
            mesures.noter(Mesure.pourMemoire("pages.memoire_apres", serveur.memoireResidente(), "Mio"));
        }
        parFonction.forEach((fonction, pages) -> mesures.noter(Mesure.auPlus(
                "pages.p95." + fonction,
                centile(pages.values().stream().flatMap(List::stream).toList(), 0.95),
                "ms",
                60)));
        Map<String, List<Double>> parPage = new TreeMap<>();
        parFonction
                .values()
                .forEach(pages -> pages.forEach((page, durees) ->
                        parPage.computeIfAbsent(page, cle -> new ArrayList<>()).addAll(durees)));
        parPage.forEach(
                (page, durees) -> mesures.noter(Mesure.auPlus("pages.p95" + page, centile(durees, 0.95), "ms", 60)));
        comparer(parFonction).forEach(mesures::noter);
    }

    /** Each function beside the administrator: the sum of the median times of the pages that both have. */
    private static List<Mesure> comparer(Map<String, Map<String, List<Double>>> parFonction) {
        var repere = parFonction.get("administrateur");
        List<Mesure> rapports = new ArrayList<>();
        parFonction.forEach((fonction, pages) -> {
            var communes = pages.keySet().stream().filter(repere::containsKey).toList();
            rapports.add(Mesure.auPlus(
                    "pages.rapport_a_l_administrateur." + fonction,
                    somme(pages, communes) / somme(repere, communes),
                    "",
                    3));
        });
        return rapports;
    }

    private static double somme(Map<String, List<Double>> pages, List<String> communes) {
        return communes.stream()
                .mapToDouble(page -> centile(pages.get(page), 0.5))
                .sum();
    }

    private static void echauffer(Visiteur visiteur, List<String> pages) throws IOException, InterruptedException {
        for (int tour = 0; tour < TOURS_D_ECHAUFFEMENT; tour++) {
            for (var page : pages) {
                visiteur.lire(page);
            }
        }
    }

    /** Times by kind of page, in ms; requests leave at a fixed pace, whether or not the last one was answered. */
    private static Map<String, List<Double>> visiter(Visiteur visiteur, List<String> pages)
            throws InterruptedException {
        Map<String, List<Double>> durees = new ConcurrentHashMap<>();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var debut = System.nanoTime();
            for (int i = 0; i < TOURS * pages.size(); i++) {
                var attente = debut + i * 1_000_000_000L / PAR_SECONDE - System.nanoTime();
                if (attente > 0) {
                    TimeUnit.NANOSECONDS.sleep(attente);
                }
                var page = pages.get(i % pages.size());
                fils.submit(() -> {
                    var depart = System.nanoTime();
                    visiteur.lire(page);
                    durees.computeIfAbsent(
                                    Promenade.gabarit(page), cle -> Collections.synchronizedList(new ArrayList<>()))
                            .add((System.nanoTime() - depart) / 1e6);
                    return page;
                });
            }
        }
        return durees;
    }

    static double centile(List<Double> durees, double part) {
        var triees = new ArrayList<>(durees);
        triees.sort(null);
        return triees.isEmpty() ? 0 : triees.get((int) Math.min(triees.size() - 1, Math.floor(part * triees.size())));
    }
}
