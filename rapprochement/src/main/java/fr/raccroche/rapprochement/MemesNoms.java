package fr.raccroche.rapprochement;

import java.util.Arrays;

/**
 * Of those born on one day, the only one of either file to bear a nom and a prénom is settled when these leave no doubt:
 * most people are, and no rule has to look for them. One instance for each thread.
 */
final class MemesNoms {

    private static final int CASES = 1 << 13;
    private static final int PERSONNE = -1;
    private static final int PLUSIEURS = -2;

    /** The records of the day that are left to look for. */
    int[] restentA = {};

    int[] restentB = {};
    int nombreA;
    int nombreB;

    private final Table a;
    private final Table b;
    private final Recolte recolte;
    private final int[] tetes = new int[CASES];
    private int[] suivants = {};
    private int[] pretendants = {};
    private int[] seuls = {};

    MemesNoms(Table a, Table b, Recolte recolte) {
        this.a = a;
        this.b = b;
        this.recolte = recolte;
    }

    void regler(int jour) {
        int debutA = a.jours[jour];
        int debutB = b.jours[jour];
        nombreA = a.jours[jour + 1] - debutA;
        nombreB = b.jours[jour + 1] - debutB;
        faireDeLaPlace();
        ranger(debutB);
        for (int i = 0; i < nombreA; i++) {
            seuls[i] = seul(noms(a, debutA + i), debutB);
            if (seuls[i] >= 0) {
                pretendants[seuls[i]]++;
            }
        }
        int restent = 0;
        for (int i = 0; i < nombreA; i++) {
            int j = seuls[i];
            if (j >= 0 && pretendants[j] == 1 && recolte.regler(debutA + i, debutB + j)) {
                pretendants[j] = PERSONNE;
            } else {
                restentA[restent++] = debutA + i;
            }
        }
        nombreA = restent;
        restent = 0;
        for (int j = 0; j < nombreB; j++) {
            if (pretendants[j] != PERSONNE) {
                restentB[restent++] = debutB + j;
            }
        }
        nombreB = restent;
    }

    private void ranger(int debutB) {
        Arrays.fill(tetes, PERSONNE);
        for (int j = 0; j < nombreB; j++) {
            int place = place(noms(b, debutB + j));
            suivants[j] = tetes[place];
            tetes[place] = j;
            pretendants[j] = 0;
        }
    }

    /** The one of the second file who bears these names. */
    private int seul(long noms, int debutB) {
        int trouve = PERSONNE;
        for (int j = noms == 0 ? PERSONNE : tetes[place(noms)]; j >= 0; j = suivants[j]) {
            if (noms(b, debutB + j) == noms) {
                trouve = trouve == PERSONNE ? j : PLUSIEURS;
            }
        }
        return trouve;
    }

    /** 0 when one is missing. */
    private static long noms(Table table, int ligne) {
        int nom = table.nom(ligne);
        int prenom = table.prenom(ligne);
        return nom == 0 || prenom == 0 ? 0 : (long) nom << 32 | prenom;
    }

    private static int place(long noms) {
        return (int) Hachage.melanger(noms) & CASES - 1;
    }

    private void faireDeLaPlace() {
        if (restentA.length < nombreA) {
            restentA = new int[nombreA];
            seuls = new int[nombreA];
        }
        if (restentB.length < nombreB) {
            restentB = new int[nombreB];
            suivants = new int[nombreB];
            pretendants = new int[nombreB];
        }
    }
}
