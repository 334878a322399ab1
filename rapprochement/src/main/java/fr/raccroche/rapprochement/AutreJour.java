package fr.raccroche.rapprochement;

/**
 * Those whose dates of birth differ, or are missing, meet through what their names sound like: alone when few people share
 * it, otherwise with two thirds of the date, or with the town.
 */
final class AutreJour {

    /** Pairs of one block beyond which a finer rule has to find them. */
    private static final long[] PLAFONDS = {64, 36, 36, 36, 36, 100, 36, 36, 36, 36, 36, 36};

    static final int REGLES = PLAFONDS.length;

    private final Dictionnaire noms;
    private final Dictionnaire communes;
    private final Table a;
    private final Table b;
    private final long plafond;
    private final CleTriee clesA;
    private final CleTriee clesB;

    /**
     * @param lignesA the records of the first file to look for
     * @param lignesB among these of the second
     */
    AutreJour(Vocabulaire mots, Table a, Table b, int regle, int[] lignesA, int[] lignesB) {
        noms = mots.noms;
        communes = mots.communes;
        this.a = a;
        this.b = b;
        plafond = PLAFONDS[regle];
        clesA = new CleTriee(lignesA, ligne -> cle(a, regle, ligne));
        clesB = new CleTriee(lignesB, ligne -> cle(b, regle, ligne));
    }

    /** Under which key each record of the first file meets others. */
    void clesDeA(CleTriee.Rangee rangee) {
        clesA.parcourir(rangee);
    }

    /** One part of the keys out of so many. */
    void comparer(int part, int parts, Recolte recolte) {
        clesA.parcourir(clesB, part, parts, (debutA, finA, debutB, finB) -> {
            if ((long) (finA - debutA) * (finB - debutB) <= plafond) {
                croiser(debutA, finA, debutB, finB, recolte);
            }
        });
    }

    private void croiser(int debutA, int finA, int debutB, int finB, Recolte recolte) {
        for (int i = debutA; i < finA; i++) {
            int ligneA = clesA.ligne(i);
            char jour = a.naissance(ligneA);
            for (int j = debutB; j < finB; j++) {
                int ligneB = clesB.ligne(j);
                if (jour != b.naissance(ligneB) || jour == Dates.INCONNUE) {
                    recolte.comparer(ligneA, ligneB);
                }
            }
        }
    }

    private long cle(Table table, int regle, int ligne) {
        char jour = table.naissance(ligne);
        return switch (regle) {
            case 0 -> lesDeuxNoms(table, ligne);
            case 1 -> avecLaDate(lesDeuxNoms(table, ligne), Dates.anneeEtMois(jour), regle);
            case 2 -> avecLaDate(lesDeuxNoms(table, ligne), Dates.anneeEtJour(jour), regle);
            case 3 -> avecLaDate(lesDeuxNoms(table, ligne), Dates.moisEtJour(jour), regle);
            case 4 -> avecLaDate(lesDeuxNoms(table, ligne), Dates.anneeEtLesDeux(jour), regle);
            case 5 -> avecLeLieu(lesDeuxNoms(table, ligne), table, ligne);
            case 6 -> avecLaDate(avecLeLieu(son(table.prenom(ligne)), table, ligne), Dates.moisEtJour(jour), regle);
            case 7 -> avecLaDate(avecLeLieu(son(table.nom(ligne)), table, ligne), Dates.moisEtJour(jour), regle);
            case 8 -> avecLaDate(avecLeLieu(son(table.nom(ligne)), table, ligne), Dates.annee(jour), regle);
            case 9 -> avecLaDate(avecLeLieu(son(table.prenom(ligne)), table, ligne), Dates.annee(jour), regle);
            case 10 -> avecLaDate(lesDeuxNoms(table, ligne), Dates.annee(jour), regle);
            default -> avecLeDepartement(lesDeuxNoms(table, ligne), table, ligne);
        };
    }

    /** In one order, so that swapped names meet as well. */
    private long lesDeuxNoms(Table table, int ligne) {
        int nom = son(table.nom(ligne));
        int prenom = son(table.prenom(ligne));
        return nom == 0 || prenom == 0 ? 0 : Hachage.melanger(Math.min(nom, prenom), Math.max(nom, prenom));
    }

    private int son(int nom) {
        return nom == Dictionnaire.ABSENT ? 0 : noms.son(nom);
    }

    private long avecLeLieu(long cle, Table table, int ligne) {
        int commune = table.commune(ligne);
        return cle == 0 || commune == 0 ? 0 : Hachage.melanger(cle, communes.empreinte(commune));
    }

    private long avecLeDepartement(long cle, Table table, int ligne) {
        int commune = table.commune(ligne);
        return cle == 0 || commune == 0 ? 0 : Hachage.melanger(cle, (communes.prefixes[commune] >>> 5) + 1);
    }

    /** @param partie of the date, 0 when it is unknown */
    private static long avecLaDate(long cle, int partie, int regle) {
        return cle == 0 || partie == 0 ? 0 : Hachage.melanger(cle, (long) partie << 4 | regle);
    }
}
