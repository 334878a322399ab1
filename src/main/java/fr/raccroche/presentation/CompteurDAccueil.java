package fr.raccroche.presentation;

import java.util.List;

/** What a module has waiting for the caller on the home page; each counter opens exactly the list that it counts. */
public interface CompteurDAccueil {

    /** Called in the transaction of the page, under the caller's cercles. Nothing to show: an empty list. */
    List<Compteur> compteurs();

    /** A figure, what it counts (one, several), and the address of the list. */
    record Compteur(int nombre, String un, String plusieurs, String url, boolean enRetard) {

        public String libelle() {
            return nombre > 1 ? plusieurs : un;
        }
    }
}
