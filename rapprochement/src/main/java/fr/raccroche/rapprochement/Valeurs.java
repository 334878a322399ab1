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

    private byte[] lettres = new byte[1 << 16];
    private int[] debuts = new int[1 << 12];
    private long[] empreintes = new long[1 << 12];
    private int[] comptes = new int[1 << 12];
    private int[] cases = new int[1 << 13];
    private int nombre;

    /** Number 0 is the empty value. */
    Valeurs() {
        Arrays.fill(cases, -1);
        ranger(new byte[PLACE_APRES], 0);
    }

    /** @param mots what {@link Lettres} wrote, {@code longueur} bytes of it */
    int ranger(byte[] mots, int longueur) {
        long empreinte = Hachage.de(mots, 0, longueur);
        int masque = cases.length - 1;
        int place = (int) empreinte & masque;
        while (cases[place] >= 0) {
            int connu = cases[place];
            if (empreintes[connu] == empreinte) {
                comptes[connu]++;
                return connu;
            }
            place = place + 1 & masque;
        }
        return ajouter(mots, longueur, empreinte, place);
    }

    /** As if all that was given to the other had been given to this one. */
    void ajouter(Valeurs autres) {
        var mots = new byte[Lettres.PLACE];
        comptes[0] += autres.comptes[0] - 1;
        for (int autre = 1; autre < autres.nombre; autre++) {
            autres.copier(autre, mots, 0);
            comptes[ranger(mots, autres.longueur(autre))] += autres.comptes[autre] - 1;
        }
    }

    private int ajouter(byte[] mots, int longueur, long empreinte, int place) {
        if (nombre + 2 > debuts.length) {
            debuts = Arrays.copyOf(debuts, debuts.length * 2);
            empreintes = Arrays.copyOf(empreintes, debuts.length);
            comptes = Arrays.copyOf(comptes, debuts.length);
        }
        int debut = debuts[nombre];
        if (debut + longueur + PLACE_APRES > lettres.length) {
            lettres = Arrays.copyOf(lettres, lettres.length * 2);
        }
        System.arraycopy(mots, 0, lettres, debut, longueur);
        debuts[nombre + 1] = debut + longueur;
        empreintes[nombre] = empreinte;
        comptes[nombre] = 1;
        cases[place] = nombre++;
        if (nombre * 2 > cases.length) {
            agrandir();
        }
        return nombre - 1;
    }

    private void agrandir() {
        cases = new int[cases.length * 2];
        Arrays.fill(cases, -1);
        int masque = cases.length - 1;
        for (int numero = 0; numero < nombre; numero++) {
            int place = (int) empreintes[numero] & masque;
            while (cases[place] >= 0) {
                place = place + 1 & masque;
            }
            cases[place] = numero;
        }
    }

    int nombre() {
        return nombre;
    }

    long empreinte(int numero) {
        return empreintes[numero];
    }

    /** How many records have it. */
    int compte(int numero) {
        return comptes[numero];
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
