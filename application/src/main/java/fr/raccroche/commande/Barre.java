package fr.raccroche.commande;

import java.io.PrintWriter;
import java.util.function.LongConsumer;

/** A progress bar on one line of the terminal; silent elsewhere. */
final class Barre implements LongConsumer, AutoCloseable {

    private static final int LARGEUR = 30;

    private final PrintWriter ecran;
    private final boolean terminal;
    private final String libelle;
    private final long total;
    private int affiche = -1;

    Barre(PrintWriter ecran, boolean terminal, String libelle, long total) {
        this.ecran = ecran;
        this.terminal = terminal;
        this.libelle = libelle;
        this.total = total;
    }

    @Override
    public void accept(long fait) {
        var pourcent = total <= 0 ? 100 : (int) Math.min(100, fait * 100 / total);
        if (terminal && pourcent != affiche) {
            affiche = pourcent;
            var pleins = pourcent * LARGEUR / 100;
            ecran.print("\r%s [%s%s] %3d %%"
                    .formatted(libelle, "#".repeat(pleins), ".".repeat(LARGEUR - pleins), pourcent));
            ecran.flush();
        }
    }

    @Override
    public void close() {
        if (affiche >= 0) {
            ecran.println();
        }
    }
}
