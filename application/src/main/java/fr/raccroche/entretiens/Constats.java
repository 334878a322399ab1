package fr.raccroche.entretiens;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The closed codes chosen in the lists of an interview: list to codes, without empty lists. */
public record Constats(Map<String, List<String>> parListe) {

    public static final Constats AUCUN = new Constats(Map.of());

    public Constats {
        SequencedMap<String, List<String>> nets = new TreeMap<>();
        parListe.forEach((liste, codes) -> {
            var propres = codes.stream()
                    .filter(code -> !code.isBlank())
                    .distinct()
                    .sorted()
                    .toList();
            if (!propres.isEmpty()) {
                nets.put(liste, propres);
            }
        });
        parListe = java.util.Collections.unmodifiableMap(nets);
    }

    /** What a blank form of the type already says: the young person is there, unless the family was to come. */
    public static Constats presumes(Nomenclature.Type type) {
        return type.listes().contains("PRESENT") && !type.listes().contains("FAMILLE")
                ? new Constats(Map.of("PRESENT", List.of("JEUNE")))
                : AUCUN;
    }

    public List<String> codes(String liste) {
        return parListe.getOrDefault(liste, List.of());
    }

    public boolean contient(String liste, String code) {
        return codes(liste).contains(code);
    }

    public boolean estVide() {
        return parListe.isEmpty();
    }

    Constats seulement(Collection<String> listes) {
        var gardes = new TreeMap<>(parListe);
        gardes.keySet().retainAll(listes);
        return new Constats(gardes);
    }

    void forEach(BiConsumer<String, List<String>> action) {
        parListe.forEach(action);
    }
}
