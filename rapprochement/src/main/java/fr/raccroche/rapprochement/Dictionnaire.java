package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distinct values of one kind in both files, numbered alike whatever the order of the rows, with what comparing names
 * needs: letters, sound, first letters. Number 0 is the missing value.
 */
final class Dictionnaire {

    static final int ABSENT = 0;

    private static final int DEBUT = 3;

    final byte[] lettres;
    final int[] debuts;
    /** Which letters occur, one bit each: a slip of the keyboard changes two bits at most. */
    final int[] signatures;

    /** 0 until it is asked for: most names are settled without. */
    private final int[] sons;

    final int[] prefixes;
    final byte[] initiales;

    private final Empreintes empreintes;

    private Dictionnaire(Empreintes empreintes, Valeurs[] fichiers) {
        this.empreintes = empreintes;
        var sources = sources(fichiers);
        int nombre = empreintes.nombre();
        debuts = new int[nombre + 1];
        for (int rang = 0; rang < nombre; rang++) {
            debuts[rang + 1] = debuts[rang] + valeurs(fichiers, sources[rang]).longueur((int) sources[rang]);
        }
        lettres = new byte[debuts[nombre]];
        signatures = new int[nombre];
        sons = new int[nombre];
        prefixes = new int[nombre];
        initiales = new byte[nombre];
        IntStream.range(0, nombre).parallel().forEach(rang -> {
            valeurs(fichiers, sources[rang]).copier((int) sources[rang], lettres, debuts[rang]);
            decrire(rang);
        });
    }

    private static Valeurs valeurs(Valeurs[] fichiers, long source) {
        return fichiers[(int) (source >>> 32)];
    }

    /** For each value, one file that has it and its number there. */
    private long[] sources(Valeurs[] fichiers) {
        var sources = new long[empreintes.nombre()];
        for (int fichier = 0; fichier < fichiers.length; fichier++) {
            int[] ici = numeros(fichiers[fichier]);
            for (int numero = 0; numero < ici.length; numero++) {
                sources[ici[numero]] = (long) fichier << 32 | numero;
            }
        }
        return sources;
    }

    private void decrire(int rang) {
        int debut = debuts[rang];
        int longueur = longueur(rang);
        for (int i = 0; i < longueur; i++) {
            signatures[rang] |= 1 << (lettres[debut + i] & 31);
        }
        for (int i = 0; i < DEBUT; i++) {
            prefixes[rang] = prefixes[rang] << 5 | (i < longueur ? lettres[debut + i] & 31 : 0);
        }
        initiales[rang] = longueur == 0 ? 0 : lettres[debut];
    }

    /** What the name sounds like. Threads that ask at once find the same. */
    int son(int rang) {
        int connu = sons[rang];
        return connu == 0 ? sons[rang] = entendre(rang) : connu;
    }

    private int entendre(int rang) {
        int son = Sons.de(lettres, debuts[rang], debuts[rang + 1]);
        // What has no sound sounds like nothing else.
        return son == 0 ? (int) empreintes.de(rang) | Integer.MIN_VALUE : son;
    }

    static Dictionnaire de(Valeurs... fichiers) {
        return new Dictionnaire(new Empreintes(fichiers), fichiers);
    }

    /** The number in this dictionary of each value of one of its files, or of a part of them. */
    int[] numeros(Valeurs fichier) {
        return empreintes.numeros(fichier);
    }

    Empreintes empreintes() {
        return empreintes;
    }

    /** The same for the same value, whatever the files it was met in. */
    long empreinte(int rang) {
        return empreintes.de(rang);
    }

    int nombre() {
        return empreintes.nombre();
    }

    int longueur(int rang) {
        return debuts[rang + 1] - debuts[rang];
    }

    /** Whether the longer name begins or ends with the whole of the shorter one: « Jean » and « Jean-Pierre ». */
    boolean contenus(int un, int autre) {
        int court = longueur(un) <= longueur(autre) ? un : autre;
        int grand = court == un ? autre : un;
        return longueur(court) >= DEBUT
                && (memes(court, debuts[grand]) || memes(court, debuts[grand + 1] - longueur(court)));
    }

    private boolean memes(int court, int place) {
        return Arrays.equals(lettres, debuts[court], debuts[court + 1], lettres, place, place + longueur(court));
    }
}
