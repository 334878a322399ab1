package fr.raccroche.banc;

import fr.raccroche.banc.moteurs.Passage;
import fr.raccroche.banc.moteurs.Passage.TropLong;
import fr.raccroche.banc.population.Niveau;
import java.io.IOException;
import java.util.List;

/** Engines side by side, one after the other on the same files in one run, and what holds across sizes. */
final class Comparaison {

    private static final String DUCKDB = "duckdb";
    private static final String DUCKDB_D_ABORD = "duckdb-premier";
    private static final String DUKE = "duke";

    private final Figures figures = new Figures();

    Figures de(List<Taille> tailles, List<Niveau> niveaux) throws IOException, InterruptedException {
        for (var niveau : niveaux) {
            for (var taille : tailles) {
                // Namesakes by the million are no population any more.
                if (niveau != Niveau.HOMONYMES || !taille.auMoins("12.8M")) {
                    comparer(Terrain.de(niveau, taille));
                }
            }
            entreLesTailles(niveau, tailles);
        }
        return figures;
    }

    private void comparer(Terrain terrain) throws IOException, InterruptedException {
        figures.noter(NotreMoteur.mesurer(terrain));
        if (!terrain.taille().auMoins("1M")) {
            figures.noter(MemesLiens.verifier(terrain));
        }
        for (var moteur : autres(terrain)) {
            try {
                mesurer(terrain, moteur);
            } catch (TropLong arrete) {
                System.out.println("  " + arrete.getMessage());
                double attente = terrain.reglage(moteur).patience().toSeconds();
                figures.noter(Figure.pourMemoire(terrain.id(moteur, "arrete_apres"), attente, "s"));
            }
        }
    }

    private static List<String> autres(Terrain terrain) {
        if (terrain.jeu().niveau() != Niveau.DIFFICILE) {
            return List.of(DUCKDB, DUCKDB_D_ABORD);
        }
        if (terrain.taille().auMoins("12.8M")) {
            // Without a national number, a nation takes DuckDB more than ten minutes.
            return List.of();
        }
        return terrain.taille().auMoins("1M")
                ? List.of(DUCKDB, DUCKDB_D_ABORD, DUKE)
                : List.of(DUCKDB, DUCKDB_D_ABORD, DUKE, "duke-lucene");
    }

    private void mesurer(Terrain terrain, String moteur) throws IOException, InterruptedException {
        Passage passage = terrain.passage(moteur);
        figures.noter(Concurrent.juger(terrain, passage));
        var rapport = Figure.pourMemoire(
                terrain.id(moteur, "rapport_de_temps"), passage.secondes() / notre(terrain, "secondes"), "fois");
        figures.noter(plancher(terrain, moteur) > 0 ? rapport.auMoins(plancher(terrain, moteur)) : rapport);
        if (moteur.equals(DUCKDB)) {
            double ecart = notre(terrain, "f1")
                    - figures.valeur(terrain.id(DUCKDB, "f1")).orElseThrow();
            var f1 = Figure.pourMemoire(terrain.id(NotreMoteur.NOM, "f1.ecart_a_duckdb"), ecart, "points");
            figures.noter(terrain.jeu().niveau() == Niveau.DIFFICILE ? f1.auMoins(0.5) : f1);
        }
    }

    /** How many times faster the order asks to be; 0 when it does not. */
    private static double plancher(Terrain terrain, String moteur) {
        boolean difficile = terrain.jeu().niveau() == Niveau.DIFFICILE;
        if (terrain.taille().nom().equals("1M") && difficile) {
            return moteur.equals(DUKE) ? 8 : 3;
        }
        return terrain.taille().nom().equals("12.8M") && !difficile ? 4 : 0;
    }

    private double notre(Terrain terrain, String quoi) {
        return figures.valeur(terrain.id(NotreMoteur.NOM, quoi)).orElseThrow();
    }

    /** One configuration at all sizes: the score carries the size of the population, and pairs grow little faster. */
    private void entreLesTailles(Niveau niveau, List<Taille> tailles) {
        var precisions = tailles.stream()
                .map(taille -> figures.valeur(Terrain.id(niveau, taille, NotreMoteur.NOM, "zones.precision")))
                .filter(java.util.OptionalDouble::isPresent)
                .mapToDouble(java.util.OptionalDouble::getAsDouble)
                .summaryStatistics();
        if (precisions.getCount() > 1) {
            figures.noter(Figure.pourMemoire(
                            "rapprochement." + niveau.cle() + ".precision.ecart_entre_tailles",
                            precisions.getMax() - precisions.getMin(),
                            "points")
                    .auPlus(0.2));
        }
        var petite = Taille.lire("1M");
        var grande = Taille.lire("12.8M");
        var avant = figures.valeur(Terrain.id(niveau, petite, NotreMoteur.NOM, "paires.comparees"));
        var apres = figures.valeur(Terrain.id(niveau, grande, NotreMoteur.NOM, "paires.comparees"));
        if (avant.isPresent() && apres.isPresent()) {
            double exposant = Math.log(apres.getAsDouble() / avant.getAsDouble())
                    / Math.log((double) grande.effectif() / petite.effectif());
            figures.noter(Figure.pourMemoire("rapprochement." + niveau.cle() + ".exposant_des_paires", exposant, "")
                    .auPlus(1.3));
        }
    }
}
