package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.List;

/** Each pair once, those of one record of the first file together: who may be whom, and how their fields agree. */
final class Candidatures {

    private static final long MASQUE = 0xFFFFFFFFL;

    final int[] debuts;
    /** The record of the second file above, how the fields agree below. */
    private long[] paires;

    /** @param recoltes emptied as they are taken: there is no room for both */
    Candidatures(int nombreA, List<? extends Paires> recoltes) {
        debuts = new int[nombreA + 1];
        for (var recolte : recoltes) {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                debuts[recolte.a(paire) + 1]++;
            }
        }
        for (int ligne = 0; ligne < nombreA; ligne++) {
            debuts[ligne + 1] += debuts[ligne];
        }
        var places = debuts.clone();
        paires = new long[debuts[nombreA]];
        for (var recolte : recoltes) {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                paires[places[recolte.a(paire)]++] = (long) recolte.b(paire) << 32 | recolte.accords(paire) & MASQUE;
            }
            recolte.vider();
        }
        int nombre = 0;
        for (int ligne = 0; ligne < nombreA; ligne++) {
            int debut = debuts[ligne];
            int fin = debuts[ligne + 1];
            debuts[ligne] = nombre;
            trier(paires, debut, fin);
            for (int i = debut; i < fin; i++) {
                if (i == debut || paires[i] != paires[i - 1]) {
                    paires[nombre++] = paires[i];
                }
            }
        }
        debuts[nombreA] = nombre;
        if (nombre < paires.length - (paires.length >> 3)) {
            paires = Arrays.copyOf(paires, nombre);
        }
    }

    /** Those of some records of the first file only. */
    Candidatures(Candidatures toutes, int[] lignes) {
        debuts = new int[lignes.length + 1];
        for (int i = 0; i < lignes.length; i++) {
            debuts[i + 1] = debuts[i] + toutes.debuts[lignes[i] + 1] - toutes.debuts[lignes[i]];
        }
        paires = new long[debuts[lignes.length]];
        for (int i = 0; i < lignes.length; i++) {
            System.arraycopy(toutes.paires, toutes.debuts[lignes[i]], paires, debuts[i], debuts[i + 1] - debuts[i]);
        }
    }

    /** Numbers the records of the second file anew, from 0 without a gap. @return how many they are */
    int renumeroter(int nombreB) {
        var numeros = new int[nombreB];
        int nombre = 0;
        for (int paire = 0; paire < nombre(); paire++) {
            int ligneB = ligneB(paire);
            if (numeros[ligneB] == 0) {
                numeros[ligneB] = ++nombre;
            }
            paires[paire] = (long) numeros[ligneB] - 1 << 32 | paires[paire] & MASQUE;
        }
        return nombre;
    }

    int ligneB(int paire) {
        return (int) (paires[paire] >>> 32);
    }

    int accords(int paire) {
        return (int) paires[paire];
    }

    /** The record of the first file that a pair belongs to. */
    int ligneA(int paire) {
        int place = Arrays.binarySearch(debuts, paire);
        if (place < 0) {
            return -place - 2;
        }
        while (debuts[place + 1] == paire) {
            place++;
        }
        return place;
    }

    int nombre() {
        return debuts[debuts.length - 1];
    }

    /** Most records have one or two candidates. */
    private static void trier(long[] valeurs, int debut, int fin) {
        if (fin - debut > 32) {
            Arrays.sort(valeurs, debut, fin);
            return;
        }
        for (int i = debut + 1; i < fin; i++) {
            long valeur = valeurs[i];
            int j = i - 1;
            while (j >= debut && valeurs[j] > valeur) {
                valeurs[j + 1] = valeurs[j];
                j--;
            }
            valeurs[j + 1] = valeur;
        }
    }
}
