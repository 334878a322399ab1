package fr.raccroche.rapprochement;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct values of one column while a file is read: each is kept once, and a record carries its number. Sixty-four
 * bits stand for a value: among ten million values, the chance that two share them is of one in a hundred thousand.
 */
final class Valeurs implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int PLACE_APRES = Long.BYTES;
    private static final long UNE_FOIS = 1L << 32;

    private byte[] lettres = new byte[1 << 16];
    private int[] debuts = new int[1 << 12];
    /** Two numbers side by side for each place: what stands for the value; how many records have it, and its number plus one. */
    private long[] cases = new long[1 << 14];

    private int nombre;
    /** Kept so that the compiler cannot leave fetching out. */
    private long approchees;

    /** Number 0 is the empty value. */
    Valeurs() {
        ranger(new byte[PLACE_APRES], 0);
    }

    /** @param mots what {@link Lettres} wrote, {@code longueur} bytes of it */
    private int ranger(byte[] mots, int longueur) {
        return ranger(Hachage.de(mots, 0, longueur), mots, 0, longueur);
    }

    /** Fetches the places of values that come next: one after the other, each would be waited for. */
    void approcher(long[] empreintes, int nombre) {
        int masque = cases.length - 1;
        long vues = 0;
        for (int i = 0; i < nombre; i++) {
            vues |= cases[((int) empreintes[i] << 1 & masque) + 1];
        }
        approchees = vues;
    }

    /** @param empreinte of the letters from {@code debut} to {@code fin} */
    int ranger(long empreinte, byte[] mots, int debut, int fin) {
        int place = place(empreinte);
        long connu = cases[place + 1];
        if (connu != 0) {
            cases[place + 1] = connu + UNE_FOIS;
            return (int) connu - 1;
        }
        cases[place] = empreinte;
        cases[place + 1] = UNE_FOIS | nombre + 1;
        ajouter(mots, debut, fin - debut);
        if (nombre * 3L > cases.length) {
            agrandir();
        }
        return nombre - 1;
    }

    /** As if all that was given to the other had been given to this one. */
    void ajouter(Valeurs autres) {
        var mots = new byte[Lettres.PLACE];
        for (int autre = 0; autre < autres.nombre; autre++) {
            autres.copier(autre, mots, 0);
            int numero = ranger(mots, autres.longueur(autre));
            // Each of the two begins with the empty value, which nobody gave.
            long encore = autres.compte(autre) - (autre == 0 ? 2L : 1L);
            cases[place(empreinte(numero)) + 1] += encore * UNE_FOIS;
        }
    }

    /** Where the value is, or would be. */
    private int place(long empreinte) {
        int masque = cases.length - 1;
        int place = (int) empreinte << 1 & masque;
        while (cases[place + 1] != 0 && cases[place] != empreinte) {
            place = place + 2 & masque;
        }
        return place;
    }

    private void ajouter(byte[] mots, int depart, int longueur) {
        if (nombre + 2 > debuts.length) {
            debuts = Arrays.copyOf(debuts, debuts.length * 2);
        }
        int debut = debuts[nombre];
        if (debut + longueur + PLACE_APRES > lettres.length) {
            lettres = Arrays.copyOf(lettres, lettres.length * 2);
        }
        System.arraycopy(mots, depart, lettres, debut, longueur);
        debuts[++nombre] = debut + longueur;
    }

    private void agrandir() {
        long[] avant = cases;
        cases = new long[avant.length * 2];
        for (int i = 0; i < avant.length; i += 2) {
            if (avant[i + 1] != 0) {
                int place = place(avant[i]);
                cases[place] = avant[i];
                cases[place + 1] = avant[i + 1];
            }
        }
    }

    int nombre() {
        return nombre;
    }

    /** What stands for the value. */
    long empreinte(int numero) {
        return Hachage.de(lettres, debuts[numero], debuts[numero + 1]);
    }

    /** What stands for each value. */
    long[] empreintes() {
        var empreintes = new long[nombre];
        Arrays.parallelSetAll(empreintes, this::empreinte);
        return empreintes;
    }

    /** How many records have each value. */
    int[] comptes() {
        var comptes = new int[nombre];
        Arrays.parallelSetAll(comptes, this::compte);
        return comptes;
    }

    /** How many records have it. */
    int compte(int numero) {
        return (int) (cases[place(empreinte(numero)) + 1] >>> 32);
    }

    int longueur(int numero) {
        return debuts[numero + 1] - debuts[numero];
    }

    void copier(int numero, byte[] ou, int place) {
        System.arraycopy(lettres, debuts[numero], ou, place, longueur(numero));
    }

    String texte(int numero) {
        return new String(lettres, debuts[numero], longueur(numero), StandardCharsets.US_ASCII);
    }
}
