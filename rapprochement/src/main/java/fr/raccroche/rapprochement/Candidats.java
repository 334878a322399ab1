package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * Who may be whom. Comparing everybody with everybody is out of reach: records meet when they share enough, in one way or
 * another, to be worth comparing.
 */
final class Candidats {

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
        int[] jours = IntStream.range(1, Table.JOURS)
                .filter(jour -> a.jours[jour + 1] > a.jours[jour] && b.jours[jour + 1] > b.jours[jour])
                .toArray();
        enParts((recolte, part) -> {
            var memeJour = new MemeJour(mots, a, b, recolte);
            for (int i = part; i < jours.length; i += PARTS) {
                memeJour.comparer(jours[i]);
            }
        });
        for (int regle = 0; regle < AutreJour.REGLES; regle++) {
            var autreJour = new AutreJour(mots, a, b, regle);
            enParts((recolte, part) -> autreJour.comparer(part, PARTS, recolte));
        }
        return new Candidatures(a.nombre(), recoltes);
    }

    /** How many pairs were compared. */
    long comparees() {
        return recoltes.stream().mapToLong(Recolte::comparees).sum();
    }

    private void enParts(ObjIntConsumer<Recolte> travail) {
        recoltes.addAll(IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var recolte = new Recolte(new Comparaison(mots.noms, a, b), a, modele, PLANCHER);
                    travail.accept(recolte, part);
                    return recolte;
                })
                .toList());
    }
}
