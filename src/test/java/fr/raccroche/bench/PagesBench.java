package fr.raccroche.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final int ECHAUFFEMENT = 100;
    private static final int REQUETES = 300;

    @Override
    public String nom() {
        return "pages";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        Map<String, ConcurrentLinkedQueue<Double>> parPage = new ConcurrentHashMap<>();
        Map<String, Double> parFonction = new TreeMap<>();
        Map<String, Double> medianes = new TreeMap<>();
        try (var serveur = Serveur.demarrer(Duration.ofMinutes(30))) {
            for (var fonction : FONCTIONS) {
                var visiteur = new Visiteur(serveur.adresse());
                visiteur.seConnecter(fonction + "@exemple.fr", "demonstration-raccroche");
                var pages = Promenade.pages(visiteur);
                visiter(visiteur, pages, ECHAUFFEMENT, new ConcurrentHashMap<>());
                Map<String, ConcurrentLinkedQueue<Double>> siennes = new ConcurrentHashMap<>();
                visiter(visiteur, pages, REQUETES, siennes);
                var toutes = siennes.values().stream()
                        .flatMap(ConcurrentLinkedQueue::stream)
                        .toList();
                parFonction.put(fonction, centile(toutes, 0.95));
                medianes.put(fonction, centile(toutes, 0.50));
                siennes.forEach((page, durees) -> parPage.computeIfAbsent(page, cle -> new ConcurrentLinkedQueue<>())
                        .addAll(durees));
                System.out.printf("  %s : %d pages%n", fonction, pages.size());
            }
            mesures.noter(Mesure.pourMemoire("pages.memoire_apres", serveur.memoireResidente(), "Mio"));
        }
        parFonction.forEach((fonction, p95) -> mesures.noter(Mesure.auPlus("pages.p95." + fonction, p95, "ms", 60)));
        new TreeMap<>(parPage)
                .forEach((page, durees) ->
                        mesures.noter(Mesure.auPlus("pages.p95" + page, centile(List.copyOf(durees), 0.95), "ms", 60)));
        var administrateur = medianes.getOrDefault("administrateur", 1.0);
        var pire = medianes.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        mesures.noter(Mesure.auPlus("pages.rapport_de_la_plus_lente_a_l_administrateur", pire / administrateur, "", 3));
    }

    private static void visiter(
            Visiteur visiteur, List<String> pages, int combien, Map<String, ConcurrentLinkedQueue<Double>> durees)
            throws InterruptedException {
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var debut = System.nanoTime();
            for (int i = 0; i < combien; i++) {
                var attente = debut + i * 1_000_000_000L / PAR_SECONDE - System.nanoTime();
                if (attente > 0) {
                    TimeUnit.NANOSECONDS.sleep(attente);
                }
                var page = pages.get(i % pages.size());
                fils.submit(() -> {
                    var depart = System.nanoTime();
                    visiteur.lire(page);
                    durees.computeIfAbsent(Promenade.gabarit(page), cle -> new ConcurrentLinkedQueue<>())
                            .add((System.nanoTime() - depart) / 1e6);
                    return page;
                });
            }
        }
    }

    private static double centile(List<Double> durees, double part) {
        var triees = new ArrayList<>(durees);
        triees.sort(null);
        return triees.isEmpty() ? 0 : triees.get((int) Math.min(triees.size() - 1, Math.floor(part * triees.size())));
    }
}
