package fr.raccroche.rapprochement;

import java.util.Arrays;

/**
 * Those born on one day meet when their names sound or begin alike, or when they live in the same place. A key that too
 * many share is left to finer ones. Some thousand people a day in each file: all of it stays in the cache. One instance
 * for each thread.
 */
final class MemeJour {

    private static final int CASES = 1 << 13;

    /** Records of the second file that may share a key of each rule, beyond which the key proposes nobody. */
    private static final int[] PARTAGES = {5, 5, 5, 5, 5, 5, 5, 7, 6};

    private static final int REGLES = PARTAGES.length;
    private static final int AUCUNE = 0;

    private final Dictionnaire noms;
    private final Dictionnaire communes;
    private final Table a;
    private final Table b;
    private final Recolte recolte;
    private final MemesNoms memesNoms;
    private final boolean nomsDUsage;
    private final int[] tetes = new int[CASES];
    private int[] suivants = {};
    private int[][] clesA = {};
    private int[][] clesB = {};

    MemeJour(Vocabulaire mots, Table a, Table b, Recolte recolte) {
        noms = mots.noms;
        communes = mots.communes;
        this.a = a;
        this.b = b;
        this.recolte = recolte;
        memesNoms = new MemesNoms(a, b, recolte);
        nomsDUsage = a.aDesNomsDUsage() || b.aDesNomsDUsage();
    }

    void comparer(int jour) {
        memesNoms.regler(jour);
        faireDeLaPlace(memesNoms.nombreA, memesNoms.nombreB);
        for (int regle = 0; regle < REGLES; regle++) {
            if (nomsDUsage || regle != 5 && regle != 6) {
                comparer(regle, memesNoms.nombreA, memesNoms.nombreB);
            }
        }
    }

    private void comparer(int regle, int nombreA, int nombreB) {
        int[] deB = clesB[regle];
        for (int j = 0; j < nombreB; j++) {
            deB[j] = cle(b, regle, memesNoms.restentB[j], true);
        }
        ranger(deB, nombreB);
        for (int i = 0; i < nombreA; i++) {
            int cle = cle(a, regle, memesNoms.restentA[i], false);
            clesA[regle][i] = cle;
            if (cle != AUCUNE) {
                croiser(regle, i, cle);
            }
        }
    }

    private void croiser(int regle, int i, int cle) {
        int[] deB = clesB[regle];
        int tete = tetes[cle & CASES - 1];
        int partagent = 0;
        for (int j = tete; j >= 0; j = suivants[j]) {
            partagent += deB[j] == cle ? 1 : 0;
        }
        if (partagent > PARTAGES[regle]) {
            clesA[regle][i] = AUCUNE;
            return;
        }
        for (int j = tete; j >= 0 && partagent > 0; j = suivants[j]) {
            if (deB[j] == cle) {
                partagent--;
                if (!dejaVus(regle, i, j)) {
                    recolte.comparer(memesNoms.restentA[i], memesNoms.restentB[j]);
                }
            }
        }
    }

    private boolean dejaVus(int regle, int i, int j) {
        for (int avant = 0; avant < regle; avant++) {
            int cle = clesA[avant][i];
            if (cle != AUCUNE && cle == clesB[avant][j]) {
                return true;
            }
        }
        return false;
    }

    private void ranger(int[] deB, int nombreB) {
        Arrays.fill(tetes, -1);
        for (int j = 0; j < nombreB; j++) {
            if (deB[j] != AUCUNE) {
                int place = deB[j] & CASES - 1;
                suivants[j] = tetes[place];
                tetes[place] = j;
            }
        }
    }

    private void faireDeLaPlace(int nombreA, int nombreB) {
        if (suivants.length < nombreB || clesA.length == 0) {
            suivants = new int[nombreB];
            clesB = new int[REGLES][nombreB];
        }
        if (clesA.length == 0 || clesA[0].length < nombreA) {
            clesA = new int[REGLES][nombreA];
        }
    }

    /** Of a record of either file; some rules meet a field of the first with another of the second. */
    private int cle(Table table, int regle, int ligne, boolean seconde) {
        int nom = table.nom(ligne);
        int prenom = table.prenom(ligne);
        return switch (regle) {
            case 0 -> son(nom);
            case 1 -> nom == 0 || prenom == 0 ? AUCUNE : mele(noms.prefixes[nom], noms.initiales[prenom]);
            case 2 -> nom == 0 || prenom == 0 ? AUCUNE : mele(noms.son(prenom), noms.initiales[nom]);
            case 3 -> lieuEtSexe(table, ligne);
            case 4 -> son(seconde ? prenom : nom);
            case 5 -> son(seconde ? nom : table.nomDUsage(ligne));
            case 6 -> son(seconde ? table.nomDUsage(ligne) : nom);
            case 7 -> son(prenom);
            default -> prenomEtDepartement(table, ligne);
        };
    }

    private int son(int nom) {
        return nom == 0 ? AUCUNE : mele(1, noms.son(nom));
    }

    private int lieuEtSexe(Table table, int ligne) {
        int commune = table.commune(ligne);
        return commune == 0 ? AUCUNE : (int) Hachage.melanger(communes.empreinte(commune), table.sexe(ligne)) | 1;
    }

    private int prenomEtDepartement(Table table, int ligne) {
        int prenom = table.prenom(ligne);
        int commune = table.commune(ligne);
        return prenom == 0 || commune == 0 ? AUCUNE : mele(noms.son(prenom), communes.prefixes[commune] >>> 5);
    }

    private static int mele(int cle, int autre) {
        return (int) Hachage.melanger(cle, autre) | 1;
    }
}
