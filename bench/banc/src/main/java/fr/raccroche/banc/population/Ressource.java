package fr.raccroche.banc.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list kept beside the classes, without its comments. */
final class Ressource {

    private Ressource() {}

    static List<String> lignes(String nom) {
        try (var flux = Ressource.class.getResourceAsStream("/fr/raccroche/banc/" + nom)) {
            if (flux == null) {
                throw new IllegalStateException("Missing resource " + nom);
            }
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> !ligne.isBlank() && !ligne.startsWith("#"))
                    .toList();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
