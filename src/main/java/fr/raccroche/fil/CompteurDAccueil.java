package fr.raccroche.fil;

import java.util.List;

/** What a module has waiting for the caller on the home page; each counter opens exactly the list that it counts. */
public interface CompteurDAccueil {

    /** Called in the transaction of the page, under the caller's cercles. Nothing to show: an empty list. */
    List<Compteur> compteurs();

    /** A figure, what it counts, and the address of the list. */
    record Compteur(int nombre, String libelle, String url, boolean enRetard) {}
}
