package fr.raccroche.essai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What each function is answered on each route, read from {@code acces.csv} ({@code route;fonctions;attendu}): the first
 * line that names the function counts, {@code *} names all. {@code PUBLIC} marks a route open to anybody.
 */
record Matrice(List<Ligne> lignes) {

    record Ligne(String route, Set<String> fonctions, Set<Integer> attendus) {}

    static Matrice lire() {
        try {
            var lignes = new ArrayList<Ligne>();
            new ClassPathResource("acces.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> !ligne.isBlank() && !ligne.startsWith("#") && !ligne.startsWith("route;"))
                    .map(ligne -> Arrays.asList(ligne.split(";", -1)))
                    .forEach(champs -> lignes.add(new Ligne(
                            champs.get(0).strip(),
                            Set.of(champs.get(1).strip().split(" +")),
                            Arrays.stream(champs.get(2).strip().split("/"))
                                    .map(Integer::valueOf)
                                    .collect(Collectors.toSet()))));
            return new Matrice(lignes);
        } catch (IOException absente) {
            throw new UncheckedIOException(absente);
        }
    }

    boolean connait(String route) {
        return lignes.stream().anyMatch(ligne -> ligne.route().equals(route));
    }

    boolean publique(String route) {
        return lignes.stream()
                .anyMatch(ligne ->
                        ligne.route().equals(route) && ligne.fonctions().contains("PUBLIC"));
    }

    Set<Integer> attendus(String route, String fonction) {
        return lignes.stream()
                .filter(ligne -> ligne.route().equals(route))
                .filter(ligne -> ligne.fonctions().contains(fonction)
                        || ligne.fonctions().contains("*")
                        || ligne.fonctions().contains("PUBLIC"))
                .findFirst()
                .map(Ligne::attendus)
                .orElse(Set.of());
    }
}
