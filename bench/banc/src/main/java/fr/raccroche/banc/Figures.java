package fr.raccroche.banc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, printed as they come and left for {@code bin/bench}, which keeps them with all others. */
final class Figures {

    private static final Path JSON = Path.of("bench", "banc", "target", "figures.json");

    private final Map<String, Figure> parId = new LinkedHashMap<>();

    void noter(Figure figure) {
        parId.put(figure.id(), figure);
        System.out.println(figure);
    }

    void noter(Collection<Figure> figures) {
        figures.forEach(this::noter);
    }

    OptionalDouble valeur(String id) {
        var figure = parId.get(id);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure.valeur());
    }

    void ecrire() throws IOException {
        Files.writeString(
                JSON,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(parId.values()));
    }
}
