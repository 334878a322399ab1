package fr.raccroche.banc;

import fr.raccroche.banc.moteurs.Passage;
import fr.raccroche.banc.moteurs.Passage.Reglage;
import fr.raccroche.banc.moteurs.Rodage;
import fr.raccroche.banc.population.Jeu;
import fr.raccroche.banc.population.Niveau;
import fr.raccroche.banc.population.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One level at one size: two lists, and engines to run on them. */
record Terrain(Taille taille, Jeu jeu, Population population) {

    private static final Path DONNEES = Path.of("data", "bench", "rapprochement");
    private static final int COEURS = 2;
    private static final int RODAGE = 400_000;

    /** Tuned on one seed, told on another: {@code -Dbanc.graine=} for the former. */
    private static final long GRAINE = Long.getLong("banc.graine", 2026);

    static Terrain de(Niveau niveau, Taille taille) throws IOException {
        var jeu = Jeu.de(DONNEES, niveau, taille.effectif(), GRAINE);
        var debut = System.nanoTime();
        jeu.preparer();
        System.out.printf(
                "— %s %s (%s, préparé en %.0f s)%n",
                niveau.cle(), taille.nom(), jeu.dossier(), (System.nanoTime() - debut) / 1e9);
        return new Terrain(taille, jeu, jeu.population());
    }

    /** « rapprochement.difficile.1M.raccroche.secondes ». */
    String id(String moteur, String quoi) {
        return id(jeu.niveau(), taille, moteur, quoi);
    }

    static String id(Niveau niveau, Taille taille, String moteur, String quoi) {
        return String.join(".", "rapprochement", niveau.cle(), taille.nom(), moteur, quoi);
    }

    Passage passage(String moteur) throws IOException, InterruptedException {
        if (!Rodage.fait(moteur)) {
            var petit = Jeu.de(DONNEES, Niveau.DIFFICILE, RODAGE, GRAINE);
            petit.preparer();
            Rodage.faire(moteur, petit.a(), petit.b(), petit.dossier());
        }
        return Passage.faire(moteur, jeu.a(), jeu.b(), jeu.dossier(), reglage(moteur));
    }

    /** Heap that each engine needs; native memory comes on top. */
    Reglage reglage(String moteur) {
        long effectif = taille.effectif();
        long mio =
                switch (moteur) {
                    case "raccroche" -> 256 + effectif / 4_000;
                    case "duckdb", "duckdb-premier" -> 512;
                    default -> Math.clamp(effectif / 200, 1_024, 8_192);
                };
        return new Reglage(System.getProperty("banc.memoire", mio + "m"), COEURS, Duration.ofMinutes(15));
    }
}
