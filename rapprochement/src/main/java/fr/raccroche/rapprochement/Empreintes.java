package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What stands for each distinct value, and its number: the commonest first, so that what most records need stays in the
 * cache; between equals an order that does not hang on that of the rows. Number 0 is the missing value.
 */
final class Empreintes {

    private static final int BITS_DE_TRANCHE = 16;

    private final long[] triees;
    private final int[] numeros;
    private final long[] parNumero;
    /** Where the values begin whose highest bits are such. */
    private final int[] tranches = new int[(1 << BITS_DE_TRANCHE) + 1];

    /** Of each file, the number of each of its values. */
    private final Map<Valeurs, int[]> parFichier = new IdentityHashMap<>();

    Empreintes(Valeurs... fichiers) {
        var toutes = Arrays.stream(fichiers).map(Valeurs::empreintes).toArray(long[][]::new);
        triees = distinctes(toutes);
        for (long empreinte : triees) {
            tranches[tranche(empreinte) + 1]++;
        }
        for (int tranche = 1; tranche < tranches.length; tranche++) {
            tranches[tranche] += tranches[tranche - 1];
        }
        var comptes = new long[triees.length];
        for (int fichier = 0; fichier < fichiers.length; fichier++) {
            int[] places = places(toutes[fichier]);
            int[] dIci = fichiers[fichier].comptes();
            for (int valeur = 1; valeur < places.length; valeur++) {
                comptes[places[valeur]] += dIci[valeur];
            }
            parFichier.put(fichiers[fichier], places);
        }
        // The count above, upside down, and the place below.
        for (int place = 0; place < comptes.length; place++) {
            comptes[place] = Integer.MAX_VALUE - Math.min(Integer.MAX_VALUE, comptes[place]) << 32 | place;
        }
        Arrays.parallelSort(comptes);
        numeros = new int[triees.length];
        parNumero = new long[triees.length + 1];
        parNumero[Dictionnaire.ABSENT] = fichiers[0].empreinte(Dictionnaire.ABSENT);
        for (int rang = 0; rang < comptes.length; rang++) {
            int place = (int) comptes[rang];
            numeros[place] = rang + 1;
            parNumero[rang + 1] = triees[place];
        }
        parFichier.values().forEach(this::numeroter);
    }

    /** Where each value of a file stands in order; the missing one stands nowhere. */
    private int[] places(long[] empreintes) {
        var places = new int[empreintes.length];
        Arrays.parallelSetAll(places, valeur -> valeur == Dictionnaire.ABSENT ? 0 : place(empreintes[valeur]));
        return places;
    }

    private void numeroter(int[] places) {
        Arrays.parallelSetAll(
                places, valeur -> valeur == Dictionnaire.ABSENT ? Dictionnaire.ABSENT : numeros[places[valeur]]);
    }

    private static long[] distinctes(long[][] parFichier) {
        var toutes = Arrays.stream(parFichier)
                .flatMapToLong(empreintes -> Arrays.stream(empreintes, 1, empreintes.length))
                .toArray();
        Arrays.parallelSort(toutes);
        int nombre = 0;
        for (int i = 0; i < toutes.length; i++) {
            if (i == 0 || toutes[i] != toutes[i - 1]) {
                toutes[nombre++] = toutes[i];
            }
        }
        return Arrays.copyOf(toutes, nombre);
    }

    private static int tranche(long empreinte) {
        return (int) (empreinte >> 64 - BITS_DE_TRANCHE) + (1 << BITS_DE_TRANCHE - 1);
    }

    private int place(long empreinte) {
        int tranche = tranche(empreinte);
        return Arrays.binarySearch(triees, tranches[tranche], tranches[tranche + 1], empreinte);
    }

    /** The number of each value of one of the files, or of another one that has no other values. */
    int[] numeros(Valeurs fichier) {
        var connus = parFichier.get(fichier);
        if (connus != null) {
            return connus;
        }
        int[] trouves = places(fichier.empreintes());
        numeroter(trouves);
        return trouves;
    }

    long de(int numero) {
        return parNumero[numero];
    }

    /** The missing value included. */
    int nombre() {
        return parNumero.length;
    }

    /** In order, the missing value left out. */
    long triee(int place) {
        return triees[place];
    }

    int numeroDeLaTriee(int place) {
        return numeros[place];
    }
}
