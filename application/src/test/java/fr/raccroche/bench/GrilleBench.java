package fr.raccroche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The grid with five thousand lines, in Chromium: the figures that its journey leaves behind, run alone. */
final class GrilleBench implements Partie {

    private static final Path FIGURES = Path.of("application", "target", "grille.properties");

    /**
     * At most, in ms: what a hand does not feel for a key, the page budget for the lines in sight. The page itself has its
     * target with the demonstration's data ({@link PagesBench}), a fiftieth of these lines.
     */
    private static final Map<String, Integer> PLAFONDS = Map.of("touche", 100, "cent_lignes", 60);

    @Override
    public String nom() {
        return "grille";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        Files.deleteIfExists(FIGURES);
        var journal = Path.of("target", "grille.log");
        var code = new ProcessBuilder("mvn", "-B", "-q", "test", "-Dtest=GrandTableauJourney")
                .redirectErrorStream(true)
                .redirectOutput(journal.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The journey of the grid failed: see " + journal);
        }
        var figures = new Properties();
        try (var lecteur = Files.newBufferedReader(FIGURES)) {
            figures.load(lecteur);
        }
        figures.stringPropertyNames().stream().sorted().forEach(nom -> {
            var valeur = Double.parseDouble(figures.getProperty(nom));
            var id = "grille." + nom;
            mesures.noter(
                    PLAFONDS.containsKey(nom)
                            ? Mesure.auPlus(id, valeur, "ms", PLAFONDS.get(nom))
                            : Mesure.pourMemoire(id, valeur, "ms"));
        });
    }
}
