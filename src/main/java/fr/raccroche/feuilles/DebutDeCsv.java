package fr.raccroche.feuilles;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the first lines of a CSV tell: its separator, and whether Excel's {@code sep=;} line announces it. */
record DebutDeCsv(char separateur, boolean annonce) {

    private static final int LIGNES_OBSERVEES = 20;
    private static final int LONGUEUR_OBSERVEE = 64 * 1024;

    static DebutDeCsv lire(Path fichier) throws IOException {
        var tampon = new char[LONGUEUR_OBSERVEE];
        int lus;
        try (var lecteur = new BufferedReader(Encodage.ouvrir(fichier))) {
            lus = Math.max(0, lecteur.read(tampon));
        }
        var lignes = new String(tampon, 0, lus).lines().filter(ligne -> !ligne.isBlank()).toList();
        if (lignes.isEmpty()) {
            return new DebutDeCsv(';', false);
        }
        var premiere = lignes.getFirst();
        if (premiere.length() == 5 && premiere.startsWith("sep=")) {
            return new DebutDeCsv(premiere.charAt(4), true);
        }
        if (premiere.startsWith(APropos.MARQUE_CSV)) {
            return new DebutDeCsv(';', false);
        }
        return new DebutDeCsv(separateur(lignes), false);
    }

    /** The candidate that cuts the most lines into as many cells as the first one; the semicolon when nothing tells. */
    private static char separateur(List<String> lignes) {
        return Stream.of(';', '\t', ',')
                .max(Comparator.<Character>comparingInt(candidat -> accord(lignes, candidat))
                        .thenComparingInt(candidat -> compte(lignes.getFirst(), candidat))
                        .thenComparingInt(candidat -> candidat == ';' ? 1 : 0))
                .orElse(';');
    }

    private static int accord(List<String> lignes, char candidat) {
        var attendu = compte(lignes.getFirst(), candidat);
        return attendu == 0
                ? 0
                : (int) lignes.stream()
                        .limit(LIGNES_OBSERVEES)
                        .filter(ligne -> compte(ligne, candidat) == attendu)
                        .count();
    }

    private static int compte(String ligne, char candidat) {
        var nombre = 0;
        var entreGuillemets = false;
        for (var i = 0; i < ligne.length(); i++) {
            entreGuillemets ^= ligne.charAt(i) == '"';
            if (!entreGuillemets && ligne.charAt(i) == candidat) {
                nombre++;
            }
        }
        return nombre;
    }
}
