package fr.raccroche.banc;

import fr.raccroche.banc.moteurs.LiensLus;
import fr.raccroche.banc.moteurs.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same links, with the same chances, whatever the order of the rows and the number of threads. */
final class MemesLiens {

    private record Paire(int idA, int idB) {}

    private MemesLiens() {}

    /** Runs again on shuffled rows with one thread; the links of the first run are on disk. */
    static List<Figure> verifier(Terrain terrain) throws IOException, InterruptedException {
        var jeu = terrain.jeu();
        var dossier = jeu.dossier().resolve("melange");
        Files.createDirectories(dossier);
        var a = melanger(jeu.a(), dossier, 1);
        var b = melanger(jeu.b(), dossier, 2);
        var reglage = terrain.reglage(NotreMoteur.NOM).avecUnSeulCoeur();
        var autre = Passage.faire(NotreMoteur.NOM, a, b, dossier, reglage);
        var premiers = lire(new LiensLus(jeu.dossier().resolve(NotreMoteur.NOM + ".liens")));
        var seconds = lire(autre.liens());
        return List.of(
                Figure.pourMemoire(
                                terrain.id(NotreMoteur.NOM, "liens_changeants"),
                                absents(premiers, seconds) + absents(seconds, premiers),
                                "liens")
                        .auPlus(0),
                Figure.part(terrain.id(NotreMoteur.NOM, "chances_changeantes.ecart_max"), ecart(premiers, seconds))
                        .auPlus(0.001));
    }

    private static Path melanger(Path liste, Path dossier, long graine) throws IOException {
        var lignes = new ArrayList<>(Files.readAllLines(liste));
        Collections.shuffle(lignes.subList(1, lignes.size()), new Random(graine));
        return Files.write(dossier.resolve(liste.getFileName()), lignes);
    }

    private static Map<Paire, Float> lire(LiensLus liens) throws IOException {
        var lus = new HashMap<Paire, Float>();
        liens.parcourir((idA, idB, force, parIne) -> lus.put(new Paire(idA, idB), force));
        return lus;
    }

    private static long absents(Map<Paire, Float> uns, Map<Paire, Float> autres) {
        return uns.keySet().stream().filter(paire -> !autres.containsKey(paire)).count();
    }

    private static double ecart(Map<Paire, Float> uns, Map<Paire, Float> autres) {
        return uns.entrySet().stream()
                .filter(lien -> autres.containsKey(lien.getKey()))
                .mapToDouble(lien -> Math.abs(lien.getValue() - autres.getOrDefault(lien.getKey(), 0f)))
                .max()
                .orElse(0);
    }
}
