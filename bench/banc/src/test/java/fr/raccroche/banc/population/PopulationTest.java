package fr.raccroche.banc.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int EFFECTIF = 50_000;

    private final Population population = new Population(Niveau.USUEL, EFFECTIF, 8);

    @Test
    void brothersAndSistersLiveTogetherAndSomeAreTwins() {
        var familles = LongStream.range(0, EFFECTIF)
                .mapToObj(population::eleve)
                .collect(Collectors.groupingBy(Eleve::famille));
        long jumeaux = 0;
        for (var famille : familles.values()) {
            assertThat(famille)
                    .extracting(Eleve::commune)
                    .containsOnly(famille.getFirst().commune());
            assertThat(famille)
                    .allSatisfy(enfant ->
                            assertThat(population.famille(enfant.numero())).isEqualTo(enfant.famille()));
            assertThat(famille).extracting(Eleve::prenom).doesNotHaveDuplicates();
            var jours = famille.stream().map(Eleve::naissance).distinct().count();
            jumeaux += jours < famille.size() ? famille.size() - jours + 1 : 0;
        }
        assertThat((double) EFFECTIF / familles.size()).isBetween(1.6, 1.9);
        assertThat((double) jumeaux / EFFECTIF).isBetween(0.025, 0.045);
    }

    @Test
    void aFewNamesAreFrequentAndMostAreRare() {
        var noms = frequences(Eleve::nom);
        var prenoms = frequences(Eleve::prenom);

        assertThat(noms.getOrDefault("MARTIN", 0L) / (double) EFFECTIF).isBetween(0.001, 0.004);
        assertThat(noms).hasSizeGreaterThan(20_000);
        assertThat(noms.keySet()).anyMatch(nom -> nom.startsWith("DE ")).anyMatch(nom -> nom.contains("-"));
        assertThat(prenoms.values().stream().max(Long::compare).orElseThrow() / (double) EFFECTIF)
                .isBetween(0.005, 0.02);
    }

    private Map<String, Long> frequences(Function<Eleve, String> champ) {
        return LongStream.range(0, EFFECTIF)
                .mapToObj(population::eleve)
                .collect(Collectors.groupingBy(champ, Collectors.counting()));
    }
}
