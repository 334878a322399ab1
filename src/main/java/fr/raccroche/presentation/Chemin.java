package fr.raccroche.presentation;

import java.util.ArrayList;
import java.util.List;

/** The pages above the current one, from the home page down; templates begin with {@code cadre.sous(…)}. */
public record Chemin(List<Etape> etapes) {

    record Etape(String libelle, String url) {}

    public Chemin {
        etapes = List.copyOf(etapes);
    }

    public Chemin puis(String libelle, String url) {
        var suite = new ArrayList<>(etapes);
        suite.add(new Etape(libelle, url));
        return new Chemin(suite);
    }
}
