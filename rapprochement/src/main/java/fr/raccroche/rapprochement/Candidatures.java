package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.List;

/** Each pair once, those of one record of the first file together: who may be whom, and how their fields agree. */
final class Candidatures {

    final int[] debuts;
    final int[] lignesB;
    final int[] accords;

    Candidatures(int nombreA, List<Recolte> recoltes) {
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
        var toutes = new long[debuts[nombreA]];
        for (var recolte : recoltes) {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                toutes[places[recolte.a(paire)]++] =
                        (long) recolte.b(paire) << 32 | recolte.accords(paire) & 0xFFFFFFFFL;
            }
        }
        int nombre = 0;
        for (int ligne = 0; ligne < nombreA; ligne++) {
            int debut = debuts[ligne];
            int fin = debuts[ligne + 1];
            debuts[ligne] = nombre;
            trier(toutes, debut, fin);
            for (int i = debut; i < fin; i++) {
                if (i == debut || toutes[i] != toutes[i - 1]) {
                    toutes[nombre++] = toutes[i];
                }
            }
        }
        debuts[nombreA] = nombre;
        lignesB = new int[nombre];
        accords = new int[nombre];
        for (int paire = 0; paire < nombre; paire++) {
            lignesB[paire] = (int) (toutes[paire] >>> 32);
            accords[paire] = (int) toutes[paire];
        }
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
        return lignesB.length;
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
