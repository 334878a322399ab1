package fr.raccroche.presentation;

import java.util.List;
import java.util.function.IntSupplier;

/** What a module has waiting for the caller on the home page; each counter opens exactly the list that it counts. */
public interface CompteurDAccueil {

    /** Called in the transaction of the page, under the caller's cercles. Nothing to show: an empty list. */
    List<Compteur> compteurs();

    /** Called before that transaction: what its module counts in one of its own, beyond the caller's cercles. */
    default List<Compteur> compteursAPart() {
        return List.of();
    }

    /** One counter, whose figure is asked for when the page is made. */
    static CompteurDAccueil de(String un, String plusieurs, String url, boolean enRetard, IntSupplier nombre) {
        return () -> List.of(new Compteur(nombre.getAsInt(), un, plusieurs, url, enRetard));
    }

    /** A figure, what it counts (one, several), and the address of the list. */
    record Compteur(int nombre, String un, String plusieurs, String url, boolean enRetard) {

        public String libelle() {
            return nombre > 1 ? plusieurs : un;
        }
    }
}
