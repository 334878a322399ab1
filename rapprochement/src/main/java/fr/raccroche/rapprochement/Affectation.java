package fr.raccroche.rapprochement;

import java.util.Arrays;

/**
 * One person has one partner at most: pairs are taken from the surest to the least sure while both are free. What others
 * claim lowers the chance of the pair that is taken.
 */
final class Affectation {

    interface Lie {
        void relier(int ligneA, int ligneB, float chance, int accords);
    }

    private final Candidatures candidatures;
    private final float[] cotes;
    private final Table a;
    private final Table b;
    private final int[] meilleureDeA;
    private final int[] meilleureDeB;
    private final boolean[] prisA;
    private final boolean[] prisB;

    /** @param cotes odds of each pair */
    Affectation(Candidatures candidatures, float[] cotes, Table a, Table b) {
        this.candidatures = candidatures;
        this.cotes = cotes;
        this.a = a;
        this.b = b;
        meilleureDeA = new int[a.nombre()];
        meilleureDeB = new int[b.nombre()];
        prisA = new boolean[a.nombre()];
        prisB = new boolean[b.nombre()];
    }

    void affecter(Lie lie) {
        var pretentionsA = new float[a.nombre()];
        var pretentionsB = new float[b.nombre()];
        for (int ligneA = 0; ligneA < pretentionsA.length; ligneA++) {
            for (int paire = candidatures.debuts[ligneA]; paire < candidatures.debuts[ligneA + 1]; paire++) {
                pretentionsA[ligneA] += cotes[paire];
                pretentionsB[candidatures.lignesB[paire]] += cotes[paire];
            }
        }
        int prises;
        do {
            choisir();
            prises = 0;
            for (int ligneA = 0; ligneA < meilleureDeA.length; ligneA++) {
                int paire = meilleureDeA[ligneA];
                if (paire >= 0 && meilleureDeB[candidatures.lignesB[paire]] == paire) {
                    int ligneB = candidatures.lignesB[paire];
                    prisA[ligneA] = true;
                    prisB[ligneB] = true;
                    prises++;
                    float autres = pretentionsA[ligneA] + pretentionsB[ligneB] - cotes[paire];
                    lie.relier(ligneA, ligneB, cotes[paire] / (1 + autres), candidatures.accords[paire]);
                }
            }
        } while (prises > 0);
    }

    /** The best pair of each record that is still free. */
    private void choisir() {
        Arrays.fill(meilleureDeA, -1);
        Arrays.fill(meilleureDeB, -1);
        for (int ligneA = 0; ligneA < prisA.length; ligneA++) {
            if (prisA[ligneA]) {
                continue;
            }
            for (int paire = candidatures.debuts[ligneA]; paire < candidatures.debuts[ligneA + 1]; paire++) {
                int ligneB = candidatures.lignesB[paire];
                if (!prisB[ligneB]) {
                    if (meilleureDeA[ligneA] < 0 || avant(ligneA, paire, ligneA, meilleureDeA[ligneA])) {
                        meilleureDeA[ligneA] = paire;
                    }
                    int autre = meilleureDeB[ligneB];
                    if (autre < 0 || avant(ligneA, paire, candidatures.ligneA(autre), autre)) {
                        meilleureDeB[ligneB] = paire;
                    }
                }
            }
        }
    }

    /** The surest first; between equals, an order that does not hang on that of the rows. */
    private boolean avant(int ligneA, int paire, int autreLigneA, int autre) {
        if (cotes[paire] != cotes[autre]) {
            return cotes[paire] > cotes[autre];
        }
        return rang(ligneA, paire) < rang(autreLigneA, autre);
    }

    private long rang(int ligneA, int paire) {
        return Hachage.melanger(
                a.fichier.empreinte(a.ligne[ligneA]), b.fichier.empreinte(b.ligne[candidatures.lignesB[paire]]));
    }
}
