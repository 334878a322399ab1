package fr.raccroche.rapprochement;

import java.util.BitSet;

/** Compares the pairs that are proposed and keeps those that are not hopeless. One instance for each thread. */
final class Recolte extends Paires {

    private static final long serialVersionUID = 1;

    /** Odds under which a pair is forgotten at once: weights learned later will not save it. */
    private static final double PLANCHER = 1e-3;
    /** Odds, before anything is learned, of one error in ten thousand. */
    private static final double SURE = 1e4;
    /** Odds, before anything is learned, under which a pair does not dispute a sure one. */
    private static final double RIVALE = 1;

    private final transient Table a;
    private final transient Comparaison comparaison;
    private final transient Modele modele;
    private final transient Temoin temoin;
    private final BitSet rivales = new BitSet();
    private final BitSet sures = new BitSet();
    private long comparees;

    /** Told of each pair that agrees on one of its names at least. */
    interface Temoin {
        Temoin PERSONNE = (ligneA, ligneB) -> {};

        void voir(int ligneA, int ligneB);
    }

    Recolte(Comparaison comparaison, Table a, Modele modele, Temoin temoin) {
        this.comparaison = comparaison;
        this.a = a;
        this.modele = modele;
        this.temoin = temoin;
    }

    void comparer(int ligneA, int ligneB) {
        garder(ligneA, ligneB, PLANCHER);
    }

    /** @return whether the pair leaves no doubt; it is kept only then */
    boolean regler(int ligneA, int ligneB) {
        return garder(ligneA, ligneB, SURE);
    }

    private boolean garder(int ligneA, int ligneB, double plancher) {
        comparees++;
        int accord = comparaison.accords(ligneA, ligneB);
        if (accord == 0) {
            return false;
        }
        temoin.voir(ligneA, ligneB);
        double cote = modele.cote(accord, a, ligneA);
        if (cote < plancher) {
            return false;
        }
        rivales.set(nombre(), cote >= RIVALE);
        sures.set(nombre(), cote >= SURE);
        garder(ligneA, ligneB, accord);
        return true;
    }

    /** Might be preferred to another. */
    boolean rivale(int paire) {
        return rivales.get(paire);
    }

    /** Hardly anybody else could be taken for the other. */
    boolean sure(int paire) {
        return sures.get(paire);
    }

    /** How many pairs were compared; {@link #vider} does not forget them. */
    long comparees() {
        return comparees;
    }
}
