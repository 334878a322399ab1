package fr.raccroche.rapprochement;

import java.util.Arrays;

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

    Empreintes(Valeurs... fichiers) {
        triees = distinctes(fichiers);
        for (long empreinte : triees) {
            tranches[tranche(empreinte) + 1]++;
        }
        for (int tranche = 1; tranche < tranches.length; tranche++) {
            tranches[tranche] += tranches[tranche - 1];
        }
        var comptes = new long[triees.length];
        for (var fichier : fichiers) {
            for (int valeur = 1; valeur < fichier.nombre(); valeur++) {
                comptes[place(fichier.empreinte(valeur))] += fichier.compte(valeur);
            }
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
    }

    private static long[] distinctes(Valeurs[] fichiers) {
        int total = 0;
        for (var fichier : fichiers) {
            total += fichier.nombre() - 1;
        }
        var toutes = new long[total];
        int place = 0;
        for (var fichier : fichiers) {
            for (int valeur = 1; valeur < fichier.nombre(); valeur++) {
                toutes[place++] = fichier.empreinte(valeur);
            }
        }
        Arrays.parallelSort(toutes);
        int nombre = 0;
        for (int i = 0; i < total; i++) {
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

    /** @return the number of a value that one of the files has */
    int numero(long empreinte) {
        return numeros[place(empreinte)];
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
