package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Who may be whom. Comparing everybody with everybody is out of reach: records meet when they share enough, in one way or
 * another, to be worth comparing. Those born on one day come first; the rules of {@link AutreJour} look for the others.
 */
final class Candidats {

    private static final int PARTS = 64;

    private final Vocabulaire mots;
    private final Table a;
    private final Table b;
    private final Modele modele;
    private final Comparaison comparaison;
    private final Recolte.Temoin temoin;
    private long comparees;

    Candidats(Vocabulaire mots, Table a, Table b, Modele modele, Comparaison comparaison) {
        this(mots, a, b, modele, comparaison, Recolte.Temoin.PERSONNE);
    }

    private Candidats(
            Vocabulaire mots, Table a, Table b, Modele modele, Comparaison comparaison, Recolte.Temoin temoin) {
        this.mots = mots;
        this.a = a;
        this.b = b;
        this.modele = modele;
        this.comparaison = comparaison;
        this.temoin = temoin;
    }

    /** Looks on all cores. */
    Candidatures chercher() {
        var trouvees = new ArrayList<Paires>();
        explorer(trouvees::add);
        return new Candidatures(a.nombre(), trouvees);
    }

    /**
     * How many of the pairs known to be true meet, and agree on one of their names at least.
     *
     * @param vraie row of the second table for a row of the first, or a negative number
     */
    static long rencontres(
            Vocabulaire mots, Table a, Table b, Modele modele, Comparaison comparaison, IntUnaryOperator vraie) {
        var vues = new boolean[a.nombre()];
        Recolte.Temoin temoin = (ligneA, ligneB) -> {
            if (vraie.applyAsInt(ligneA) == ligneB) {
                vues[ligneA] = true;
            }
        };
        new Candidats(mots, a, b, modele, comparaison, temoin).explorer(paires -> {});
        return IntStream.range(0, vues.length).filter(ligne -> vues[ligne]).count();
    }

    /** How many pairs were compared. */
    long comparees() {
        return comparees;
    }

    /** Those born on one day, in this thread. */
    Recolte memeJour() {
        var recolte = recolte();
        var memeJour = new MemeJour(mots, a, b, recolte);
        for (int jour : joursCommuns()) {
            memeJour.comparer(jour);
        }
        return recolte;
    }

    /** Of all, by one rule, in this thread. */
    Recolte autreJour(int regle) {
        var recolte = recolte();
        new AutreJour(mots, a, b, regle, a.toutes(), b.toutes()).comparer(0, 1, recolte);
        return recolte;
    }

    private void explorer(Consumer<Paires> suite) {
        int[] jours = joursCommuns();
        var memesJours = enParts((recolte, part) -> {
            var memeJour = new MemeJour(mots, a, b, recolte);
            for (int i = part; i < jours.length; i += PARTS) {
                memeJour.comparer(jours[i]);
            }
        });
        var certitudes = new Certitudes(a.nombre(), b.nombre(), memesJours);
        memesJours.stream().parallel().map(certitudes::utiles).toList().forEach(suite);
        int[] restentA = certitudes.restentA();
        int[] restentB = certitudes.restentB();
        for (int regle = 0; regle < AutreJour.REGLES; regle++) {
            var autreJour = new AutreJour(mots, a, b, regle, restentA, restentB);
            enParts((recolte, part) -> autreJour.comparer(part, PARTS, recolte)).forEach(suite);
        }
    }

    private int[] joursCommuns() {
        return IntStream.range(1, Table.JOURS)
                .filter(jour -> a.jours[jour + 1] > a.jours[jour] && b.jours[jour + 1] > b.jours[jour])
                .toArray();
    }

    private List<Recolte> enParts(ObjIntConsumer<Recolte> travail) {
        var recoltes = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var recolte = recolte();
                    travail.accept(recolte, part);
                    return recolte;
                })
                .toList();
        comparees += recoltes.stream().mapToLong(Recolte::comparees).sum();
        return recoltes;
    }

    private Recolte recolte() {
        return new Recolte(comparaison.pourUnAutreFil(), a, modele, temoin);
    }
}
