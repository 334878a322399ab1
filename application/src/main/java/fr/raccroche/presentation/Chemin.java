package fr.raccroche.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages above the current one, from the home page down; templates begin with {@code cadre.sous(…)}. */
public record Chemin(List<Etape> etapes) {

    record Etape(String libelle, String url) {}

    public Chemin {
        etapes = List.copyOf(etapes);
    }

    /** The nearest step that is an entry of the menu. */
    Optional<EntreeDeMenu> dernier(List<EntreeDeMenu> entrees) {
        return etapes.reversed().stream()
                .flatMap(etape -> entrees.stream().filter(entree -> entree.url().equals(etape.url())))
                .findFirst();
    }

    public Chemin puis(String libelle, String url) {
        var suite = new ArrayList<>(etapes);
        suite.add(new Etape(libelle, url));
        return new Chemin(suite);
    }
}
