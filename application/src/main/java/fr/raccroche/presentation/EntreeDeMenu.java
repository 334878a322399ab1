package fr.raccroche.presentation;

/** An entry of the main menu, contributed as a bean by the module that owns the page; shown to whoever holds the right. */
public record EntreeDeMenu(String libelle, String url, int rang, String autorite) {

    boolean contient(String chemin) {
        return chemin.equals(url) || (!url.equals("/") && chemin.startsWith(url + "/"));
    }
}
