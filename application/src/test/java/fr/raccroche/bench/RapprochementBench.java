package fr.raccroche.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Record linkage beside its peers, measured by the project of {@code bench/}, which the application does not know. */
final class RapprochementBench implements Partie {

    private static final Path FIGURES = Path.of("bench", "banc", "target", "figures.json");
    private static final List<String> TAILLES = List.of("100k", "1M");

    private final List<String> tailles;

    /** @param tailles « 100k », « 1M », « 12.8M »; those that a coffee break bears when empty */
    RapprochementBench(List<String> tailles) {
        this.tailles = tailles.isEmpty() ? TAILLES : tailles;
    }

    /** As the bench tells it, with its bound. */
    private record Figure(
            @JsonProperty("id") String id,
            @JsonProperty("valeur") double valeur,
            @JsonProperty("unite") String unite,
            @JsonProperty("auMoins") OptionalDouble auMoins,
            @JsonProperty("auPlus") OptionalDouble auPlus) {

        Mesure mesure() {
            if (auMoins.isPresent()) {
                return Mesure.auMoins(id, valeur, unite, auMoins.getAsDouble());
            }
            return auPlus.isPresent()
                    ? Mesure.auPlus(id, valeur, unite, auPlus.getAsDouble())
                    : Mesure.pourMemoire(id, valeur, unite);
        }
    }

    @Override
    public String nom() {
        return "rapprochement";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        var commande = new ArrayList<>(List.of("bench/lancer", "comparer"));
        commande.addAll(tailles);
        var code = new ProcessBuilder(commande).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("The bench of record linkage failed.");
        }
        var figures = JsonMapper.builder().build().readValue(FIGURES.toFile(), new TypeReference<List<Figure>>() {});
        figures.forEach(figure -> mesures.noter(figure.mesure()));
    }
}
