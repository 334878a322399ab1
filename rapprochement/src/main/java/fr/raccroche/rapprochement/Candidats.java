package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Who may be whom. Comparing everybody with everybody is out of reach: records meet when they share enough, in one way or
 * another, to be worth comparing.
 */
final class Candidats {

    /** The rule of those born on one day, before those of {@link AutreJour}. */
    static final int MEME_JOUR = 0;

    static final int REGLES = 1 + AutreJour.REGLES;

    private static final int PARTS = 64;
    /** Odds under which a pair is forgotten at once: weights learned later will not save it. */
    private static final double PLANCHER = 1e-3;

    private final Vocabulaire mots;
    private final Table a;
    private final Table b;
    private final Modele modele;
    private final List<Recolte> recoltes = new ArrayList<>();

    Candidats(Vocabulaire mots, Table a, Table b, Modele modele) {
        this.mots = mots;
        this.a = a;
        this.b = b;
        this.modele = modele;
    }

    /** Looks on all cores. */
    Candidatures chercher() {
        recoltes.addAll(explorer(PLANCHER, recolte -> recolte));
        return new Candidatures(a.nombre(), recoltes);
    }

    /**
     * How many of the pairs known to be true meet, and agree on one of their names at least.
     *
     * @param vraie row of the second table for a row of the first, or a negative number
     */
    long rencontres(IntUnaryOperator vraie) {
        var vues = new boolean[a.nombre()];
        explorer(0, recolte -> {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                if (vraie.applyAsInt(recolte.a(paire)) == recolte.b(paire)) {
                    vues[recolte.a(paire)] = true;
                }
            }
            return recolte.comparees();
        });
        return IntStream.range(0, vues.length).filter(ligne -> vues[ligne]).count();
    }

    /** How many pairs were compared. */
    long comparees() {
        return recoltes.stream().mapToLong(Recolte::comparees).sum();
    }

    /** By one rule, in this thread. */
    Recolte chercher(int regle) {
        var recolte = new Recolte(new Comparaison(mots.noms, a, b), a, modele, PLANCHER);
        if (regle == MEME_JOUR) {
            var memeJour = new MemeJour(mots, a, b, recolte);
            for (int jour : joursCommuns()) {
                memeJour.comparer(jour);
            }
        } else {
            new AutreJour(mots, a, b, regle - 1).comparer(0, 1, recolte);
        }
        return recolte;
    }

    private int[] joursCommuns() {
        return IntStream.range(1, Table.JOURS)
                .filter(jour -> a.jours[jour + 1] > a.jours[jour] && b.jours[jour + 1] > b.jours[jour])
                .toArray();
    }

    private <T> List<T> explorer(double plancher, Function<Recolte, T> apres) {
        int[] jours = joursCommuns();
        var tout = new ArrayList<T>();
        tout.addAll(enParts(plancher, apres, (recolte, part) -> {
            var memeJour = new MemeJour(mots, a, b, recolte);
            for (int i = part; i < jours.length; i += PARTS) {
                memeJour.comparer(jours[i]);
            }
        }));
        for (int regle = 0; regle < AutreJour.REGLES; regle++) {
            var autreJour = new AutreJour(mots, a, b, regle);
            tout.addAll(enParts(plancher, apres, (recolte, part) -> autreJour.comparer(part, PARTS, recolte)));
        }
        return tout;
    }

    private <T> List<T> enParts(double plancher, Function<Recolte, T> apres, ObjIntConsumer<Recolte> travail) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var recolte = new Recolte(new Comparaison(mots.noms, a, b), a, modele, plancher);
                    travail.accept(recolte, part);
                    return apres.apply(recolte);
                })
                .toList();
    }
}
