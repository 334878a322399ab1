package fr.raccroche.rapprochement;

import java.util.Arrays;

/**
 * Those born on one day meet when their names sound or begin alike, or when they live in the same place. Two thousand
 * people a day in each file: all of it stays in the cache. One instance for each thread.
 */
final class MemeJour {

    private static final int CASES = 1 << 12;
    /** The last rules are broad: they only hold for keys that so few records of the second file share. */
    private static final int LARGES = 5;

    private static final int REGLES = 9;
    private static final int PARTAGE = 10;

    private final Dictionnaire noms;
    private final Table a;
    private final Table b;
    private final Recolte recolte;
    private final int[] tetes = new int[CASES];
    private int[] suivants = new int[256];
    private int debutB;

    MemeJour(Dictionnaire noms, Table a, Table b, Recolte recolte) {
        this.noms = noms;
        this.a = a;
        this.b = b;
        this.recolte = recolte;
    }

    void comparer(int jour) {
        debutB = b.jours[jour];
        int finB = b.jours[jour + 1];
        if (suivants.length < finB - debutB) {
            suivants = new int[finB - debutB];
        }
        for (int regle = 0; regle < REGLES; regle++) {
            ranger(regle, finB);
            for (int ligneA = a.jours[jour]; ligneA < a.jours[jour + 1]; ligneA++) {
                long cle = cleA(regle, ligneA);
                int tete = tetes[place(cle)];
                if (regle < LARGES || !partagee(regle, tete, cle)) {
                    for (int ligneB = tete; ligneB >= 0; ligneB = suivants[ligneB - debutB]) {
                        if (cleB(regle, ligneB) == cle && !dejaVues(regle, ligneA, ligneB)) {
                            recolte.comparer(ligneA, ligneB);
                        }
                    }
                }
            }
        }
    }

    private void ranger(int regle, int finB) {
        Arrays.fill(tetes, -1);
        for (int ligneB = debutB; ligneB < finB; ligneB++) {
            int place = place(cleB(regle, ligneB));
            suivants[ligneB - debutB] = tetes[place];
            tetes[place] = ligneB;
        }
    }

    private static int place(long cle) {
        return (int) Hachage.melanger(cle) & CASES - 1;
    }

    private boolean partagee(int regle, int tete, long cle) {
        int nombre = 0;
        for (int ligneB = tete; ligneB >= 0; ligneB = suivants[ligneB - debutB]) {
            if (cleB(regle, ligneB) == cle && ++nombre > PARTAGE) {
                return true;
            }
        }
        return false;
    }

    private boolean dejaVues(int regle, int ligneA, int ligneB) {
        for (int avant = 0; avant < Math.min(regle, LARGES); avant++) {
            if (cleA(avant, ligneA) == cleB(avant, ligneB)) {
                return true;
            }
        }
        return false;
    }

    /** Rule 4 meets the nom of one file with the prénom of the other. */
    private long cleA(int regle, int ligne) {
        return regle == 4 ? noms.sons[a.nom[ligne]] : cle(a, regle, ligne);
    }

    private long cleB(int regle, int ligne) {
        return regle == 4 ? noms.sons[b.prenom[ligne]] : cle(b, regle, ligne);
    }

    private long cle(Table table, int regle, int ligne) {
        int nom = table.nom[ligne];
        int prenom = table.prenom[ligne];
        return switch (regle) {
            case 0 -> noms.sons[nom];
            case 1 -> (long) noms.prefixes[nom] << 8 | noms.initiales[prenom];
            case 2 -> (long) noms.sons[prenom] << 8 | noms.initiales[nom];
            case 3 -> (long) table.commune[ligne] << 2 | table.sexe[ligne];
            case 5 -> noms.sons[prenom];
            case 6 -> noms.prefixes[nom];
            case 7 -> noms.prefixes[prenom];
            default -> table.commune[ligne];
        };
    }
}
