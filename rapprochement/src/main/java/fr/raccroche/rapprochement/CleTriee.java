package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Rows sorted by a key, key above and row below in one number: equal keys lie side by side. */
final class CleTriee {

    private static final long LIGNE = (1L << Fichier.BITS_DE_LIGNE) - 1;

    interface Bloc {
        /** Rows of one key, from a place to another, in both files. */
        void croiser(int debutA, int finA, int debutB, int finB);
    }

    private final long[] cles;

    /** @param cle of each of these rows; 0 leaves the row out */
    CleTriee(int[] lignes, IntToLongFunction cle) {
        var toutes = new long[lignes.length];
        Arrays.parallelSetAll(toutes, rang -> {
            int ligne = lignes[rang];
            long valeur = cle.applyAsLong(ligne);
            return valeur == 0
                    ? 0
                    : Hachage.melanger(valeur) >>> Fichier.BITS_DE_LIGNE + 1 << Fichier.BITS_DE_LIGNE | ligne;
        });
        Arrays.parallelSort(toutes);
        int absentes = 0;
        while (absentes < toutes.length && toutes[absentes] <= LIGNE) {
            absentes++;
        }
        cles = absentes == 0 ? toutes : Arrays.copyOfRange(toutes, absentes, toutes.length);
    }

    int ligne(int place) {
        return (int) (cles[place] & LIGNE);
    }

    interface Rangee {
        void prendre(long cle, int ligne);
    }

    /** Each row that has a key, with what is kept of it: rows meet when that is equal. */
    void parcourir(Rangee rangee) {
        for (int place = 0; place < cles.length; place++) {
            rangee.prendre(cle(place), ligne(place));
        }
    }

    /** Meets, key by key, the rows of another file; one part out of so many. */
    void parcourir(CleTriee autre, int part, int parts, Bloc bloc) {
        int i = debutDeBloc((int) ((long) cles.length * part / parts));
        int fin = debutDeBloc((int) ((long) cles.length * (part + 1) / parts));
        int j = i < fin ? autre.premier(cle(i)) : 0;
        while (i < fin) {
            long cle = cle(i);
            int finI = finDeBloc(i, cle);
            while (j < autre.cles.length && autre.cle(j) < cle) {
                j++;
            }
            int finJ = autre.finDeBloc(j, cle);
            if (finJ > j) {
                bloc.croiser(i, finI, j, finJ);
            }
            i = finI;
            j = finJ;
        }
    }

    private long cle(int place) {
        return cles[place] >>> Fichier.BITS_DE_LIGNE;
    }

    private int finDeBloc(int place, long cle) {
        int fin = place;
        while (fin < cles.length && cle(fin) == cle) {
            fin++;
        }
        return fin;
    }

    private int debutDeBloc(int place) {
        int debut = place;
        while (debut > 0 && debut < cles.length && cle(debut) == cle(debut - 1)) {
            debut--;
        }
        return debut;
    }

    private int premier(long cle) {
        int place = Arrays.binarySearch(cles, cle << Fichier.BITS_DE_LIGNE);
        return place >= 0 ? place : -place - 1;
    }
}
