package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Rows sorted by a key, key above and row below in one number: equal keys lie side by side. */
final class CleTriee {

    private static final long LIGNE = (1L << Fichier.BITS_DE_LIGNE) - 1;

    interface Bloc {
        /** Rows of one key, from a place to another, in both files. */
        void croiser(int debutA, int finA, int debutB, int finB);
    }

    private static final int PARTS = 16;
    /** Keys are first thrown on heaps of about so many, each of which is sorted within the cache. */
    private static final int TAS = 1 << 10;

    private static final int BITS_DE_TAS = 12;

    private final long[] cles;

    /** @param cle of each of these rows; 0 leaves the row out */
    CleTriee(int[] lignes, IntToLongFunction cle) {
        this(lignes.length, rang -> lignes[rang], cle);
    }

    /** @param cle of each of so many rows; 0 leaves the row out */
    CleTriee(int nombre, IntToLongFunction cle) {
        this(nombre, rang -> rang, cle);
    }

    private CleTriee(int nombre, IntUnaryOperator lignes, IntToLongFunction cle) {
        var enDesordre = new long[nombre];
        int bits = Math.min(BITS_DE_TAS, Integer.SIZE - Integer.numberOfLeadingZeros(nombre / TAS));
        // Keys are spread evenly: each heap is a range of them, and takes about as many.
        int versTas = Long.SIZE - 1 - bits;
        var places = new int[PARTS][];
        parParts(nombre, (part, debut, fin) -> {
            places[part] = new int[1 << bits];
            for (int rang = debut; rang < fin; rang++) {
                int ligne = lignes.applyAsInt(rang);
                long valeur = cle.applyAsLong(ligne);
                if (valeur != 0) {
                    long melangee = Hachage.melanger(valeur) >>> Fichier.BITS_DE_LIGNE + 1;
                    enDesordre[rang] = Math.max(1, melangee) << Fichier.BITS_DE_LIGNE | ligne;
                    places[part][(int) (enDesordre[rang] >>> versTas)]++;
                }
            }
        });
        var debuts = new int[(1 << bits) + 1];
        for (int tas = 0; tas < 1 << bits; tas++) {
            debuts[tas + 1] = debuts[tas];
            for (var placesDUnePart : places) {
                int siennes = placesDUnePart[tas];
                placesDUnePart[tas] = debuts[tas + 1];
                debuts[tas + 1] += siennes;
            }
        }
        cles = new long[debuts[1 << bits]];
        parParts(nombre, (part, debut, fin) -> {
            for (int rang = debut; rang < fin; rang++) {
                if (enDesordre[rang] != 0) {
                    cles[places[part][(int) (enDesordre[rang] >>> versTas)]++] = enDesordre[rang];
                }
            }
        });
        IntStream.range(0, 1 << bits).parallel().forEach(tas -> Arrays.sort(cles, debuts[tas], debuts[tas + 1]));
    }

    private interface Tranche {
        void faire(int part, int debut, int fin);
    }

    private static void parParts(int nombre, Tranche tranche) {
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> tranche.faire(
                        part, (int) ((long) nombre * part / PARTS), (int) ((long) nombre * (part + 1) / PARTS)));
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
