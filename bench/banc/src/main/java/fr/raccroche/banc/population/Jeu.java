package fr.raccroche.banc.population;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Two lists of one population on disk, written once and kept: rows in no order, no bigger in memory than a few thousand. */
public record Jeu(Niveau niveau, long effectif, long graine, Path dossier) {

    /** Changes with what is written for a seed. */
    private static final int VERSION = 2;

    private static final int LOT = 1 << 15;
    private static final int LOTS_ENSEMBLE = 16;

    public static Jeu de(Path racine, Niveau niveau, long effectif, long graine) {
        var nom = "%s-%d-g%d-v%d".formatted(niveau.cle(), effectif, graine, VERSION);
        return new Jeu(niveau, effectif, graine, racine.resolve(nom));
    }

    public Path a() {
        return dossier.resolve("A.csv");
    }

    public Path b() {
        return dossier.resolve("B.csv");
    }

    public Population population() {
        return new Population(niveau, effectif, graine);
    }

    /** Writes what is not there yet. */
    public Jeu preparer() throws IOException {
        var fini = dossier.resolve("fini");
        if (!Files.exists(fini)) {
            Files.createDirectories(dossier);
            var population = population();
            var listes = new Listes(population, niveau.bruit());
            ecrire(a(), population, 12, numero -> !population.estArrive(numero), listes::premiere);
            ecrire(b(), population, 13, numero -> !population.estParti(numero), listes::seconde);
            Files.createFile(fini);
        }
        return this;
    }

    private void ecrire(Path chemin, Population population, int usage, LongPredicate present, LongFunction<Ligne> ecrit)
            throws IOException {
        var ordre = new Permutation(population.total(), Melange.de(graine, usage, 0));
        try (OutputStream sortie = Files.newOutputStream(chemin)) {
            sortie.write(Ligne.ENTETE.getBytes(StandardCharsets.UTF_8));
            for (long debut = 0; debut < population.total(); debut += (long) LOT * LOTS_ENSEMBLE) {
                long fin = Math.min(population.total(), debut + (long) LOT * LOTS_ENSEMBLE);
                long premier = debut;
                var lots = LongStream.range(0, LOTS_ENSEMBLE)
                        .parallel()
                        .mapToObj(lot -> lot(
                                ordre, premier + lot * LOT, Math.min(fin, premier + (lot + 1) * LOT), present, ecrit))
                        .toList();
                for (var lot : lots) {
                    sortie.write(lot);
                }
            }
        }
    }

    private static byte[] lot(
            Permutation ordre, long debut, long fin, LongPredicate present, LongFunction<Ligne> ecrit) {
        var texte = new StringBuilder(LOT * 64);
        for (long rang = debut; rang < fin; rang++) {
            long numero = ordre.de(rang);
            if (present.test(numero)) {
                ecrit.apply(numero).ecrire(texte);
            }
        }
        return texte.toString().getBytes(StandardCharsets.UTF_8);
    }
}
