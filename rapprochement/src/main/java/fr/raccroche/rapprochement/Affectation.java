package fr.raccroche.rapprochement;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** One person has one partner at most: pairs are taken from the surest to the least sure while both are free. */
final class Affectation {

    interface Lie {
        void relier(int ligneA, int ligneB, float chance, int accords);
    }

    private final Candidatures candidatures;
    private final float[] chances;
    private final IntToLongFunction empreintesA;
    private final IntToLongFunction empreintesB;
    private final int[] meilleureDeA;
    private final int[] meilleureDeB;
    private final boolean[] prisB;

    /**
     * @param chances of each pair
     * @param empreintesA what stands for the identifier of each record
     */
    Affectation(
            Candidatures candidatures,
            float[] chances,
            int nombreB,
            IntToLongFunction empreintesA,
            IntToLongFunction empreintesB) {
        this.candidatures = candidatures;
        this.chances = chances;
        this.empreintesA = empreintesA;
        this.empreintesB = empreintesB;
        meilleureDeA = new int[candidatures.debuts.length - 1];
        meilleureDeB = new int[nombreB];
        prisB = new boolean[nombreB];
    }

    void affecter(Lie lie) {
        var libres = IntStream.range(0, meilleureDeA.length)
                .filter(ligneA -> candidatures.debuts[ligneA + 1] > candidatures.debuts[ligneA])
                .toArray();
        for (int nombre = libres.length; nombre > 0; ) {
            choisir(libres, nombre);
            int restent = 0;
            for (int i = 0; i < nombre; i++) {
                int ligneA = libres[i];
                int paire = meilleureDeA[ligneA];
                if (paire >= 0 && meilleureDeB[candidatures.ligneB(paire)] == paire) {
                    int ligneB = candidatures.ligneB(paire);
                    prisB[ligneB] = true;
                    lie.relier(ligneA, ligneB, chances[paire], candidatures.accords(paire));
                } else if (paire >= 0) {
                    libres[restent++] = ligneA;
                }
            }
            nombre = restent;
        }
    }

    /** The best pair of each record that is still free. */
    private void choisir(int[] libres, int nombre) {
        for (int i = 0; i < nombre; i++) {
            for (int paire = candidatures.debuts[libres[i]]; paire < candidatures.debuts[libres[i] + 1]; paire++) {
                meilleureDeB[candidatures.ligneB(paire)] = -1;
            }
        }
        for (int i = 0; i < nombre; i++) {
            int ligneA = libres[i];
            int meilleure = -1;
            for (int paire = candidatures.debuts[ligneA]; paire < candidatures.debuts[ligneA + 1]; paire++) {
                int ligneB = candidatures.ligneB(paire);
                if (!prisB[ligneB]) {
                    meilleure = meilleure < 0 || avant(paire, meilleure) ? paire : meilleure;
                    int autre = meilleureDeB[ligneB];
                    meilleureDeB[ligneB] = autre < 0 || avant(paire, autre) ? paire : autre;
                }
            }
            meilleureDeA[ligneA] = meilleure;
        }
    }

    /** The surest first; between equals, an order that does not hang on that of the rows. */
    private boolean avant(int paire, int autre) {
        if (chances[paire] != chances[autre]) {
            return chances[paire] > chances[autre];
        }
        return rang(paire) < rang(autre);
    }

    private long rang(int paire) {
        return Hachage.melanger(
                empreintesA.applyAsLong(candidatures.ligneA(paire)),
                empreintesB.applyAsLong(candidatures.ligneB(paire)));
    }
}
