package fr.raccroche.rapprochement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The distinct values of one column while a file is read: each is kept once, and a record carries its number. */
final class Valeurs {

    private byte[] lettres = new byte[1 << 16];
    private int[] debuts = new int[1 << 12];
    private int[] cases = new int[1 << 13];
    private int nombre;

    Valeurs() {
        Arrays.fill(cases, -1);
    }

    /** @param mots what {@link Lettres} wrote, {@code longueur} bytes of it */
    int ranger(byte[] mots, int longueur) {
        int masque = cases.length - 1;
        int place = Hachage.de(mots, 0, longueur) & masque;
        while (cases[place] >= 0) {
            int connu = cases[place];
            if (Arrays.equals(lettres, debuts[connu], debuts[connu + 1], mots, 0, longueur)) {
                return connu;
            }
            place = place + 1 & masque;
        }
        return ajouter(mots, longueur, place);
    }

    private int ajouter(byte[] mots, int longueur, int place) {
        if (nombre + 2 > debuts.length) {
            debuts = Arrays.copyOf(debuts, debuts.length * 2);
        }
        int debut = debuts[nombre];
        if (debut + longueur > lettres.length) {
            lettres = Arrays.copyOf(lettres, lettres.length * 2);
        }
        System.arraycopy(mots, 0, lettres, debut, longueur);
        debuts[nombre + 1] = debut + longueur;
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
            int place = Hachage.de(lettres, debuts[numero], debuts[numero + 1]) & masque;
            while (cases[place] >= 0) {
                place = place + 1 & masque;
            }
            cases[place] = numero;
        }
    }

    int nombre() {
        return nombre;
    }

    String texte(int numero) {
        return new String(lettres, debuts[numero], debuts[numero + 1] - debuts[numero], StandardCharsets.US_ASCII);
    }
}
