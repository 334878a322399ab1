package fr.raccroche.bench;

import java.time.Duration;

/** Cold start to the first page on an existing database, and memory at rest: the worst of three. */
final class DemarrageBench implements Partie {

    @Override
    public String nom() {
        return "demarrage";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        try (var premier = Serveur.demarrer(Duration.ofMinutes(30))) {
            System.out.println("  données prêtes sur " + premier.adresse());
        }
        var pire = 0.0;
        var memoire = 0.0;
        for (int essai = 0; essai < 3; essai++) {
            try (var serveur = Serveur.demarrer(Duration.ofMinutes(2))) {
                pire = Math.max(pire, serveur.jusquALaPremierePage().toMillis() / 1000.0);
                Thread.sleep(3000);
                memoire = Math.max(memoire, serveur.memoireResidente());
            }
        }
        mesures.noter(Mesure.auPlus("demarrage.premiere_page", pire, "s", 8));
        mesures.noter(Mesure.auPlus("demarrage.memoire_residente", memoire, "Mio", 400));
    }
}
