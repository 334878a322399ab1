package fr.raccroche.banc.moteurs;

import java.nio.file.Path;

/** The process of one engine: links two files, says how long it took, ends. */
final class Relier {

    private Relier() {}

    /** @param args engine, first file, second file, what it says of itself, its links */
    public static void main(String[] args) throws Exception {
        var chronometre = new Chronometre();
        try (var liens = new JournalDesLiens(Path.of(args[4]))) {
            Moteur.nomme(args[0]).relier(Path.of(args[1]), Path.of(args[2]), chronometre, liens);
        }
        chronometre.ecrire(Path.of(args[3]));
        // Some engines leave threads behind.
        System.exit(0);
    }
}
