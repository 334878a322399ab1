package fr.raccroche.demonstration.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final List<Ecole> ECOLES = List.of(
            new Ecole("0359001A", "Collège des Essais", "COLLEGE", "Rennes", "35000", "35238", 600),
            new Ecole("0359002B", "Lycée des Essais", "LGT", "Rennes", "35000", "35238", 900),
            new Ecole("0359003C", "LP des Essais", "LP", "Rennes", "35000", "35238", 400));

    private final List<EleveInvente> eleves = new Population(ECOLES, 42, 1000).inventer(2024, 2026);

    @Test
    void keepsTheSizeAskedForEachYear() {
        for (int annee : List.of(2024, 2025, 2026)) {
            var inscrits = eleves.stream()
                    .filter(eleve -> eleve.scolarite().stream().anyMatch(passage -> passage.annee() == annee))
                    .count();
            assertThat(inscrits).isBetween(950L, 1150L);
        }
    }

    @Test
    void inventsTheSamePeopleFromTheSameSeed() {
        var encore = new Population(ECOLES, 42, 1000).inventer(2024, 2026);

        assertThat(encore).hasSameSizeAs(eleves);
        assertThat(encore)
                .extracting(EleveInvente::nom)
                .isEqualTo(eleves.stream().map(EleveInvente::nom).toList());
        assertThat(new Population(ECOLES, 43, 1000).inventer(2024, 2026))
                .extracting(EleveInvente::nom)
                .isNotEqualTo(eleves.stream().map(EleveInvente::nom).toList());
    }

    @Test
    void movesPupilsUpAndLetsSomeLeaveOnTheWay() {
        var quatriemes = eleves.stream()
                .filter(eleve -> eleve.scolarite().getFirst().annee() == 2024
                        && eleve.scolarite().getFirst().niveau() == Niveau.QUATRIEME)
                .toList();

        assertThat(quatriemes)
                .isNotEmpty()
                .filteredOn(eleve -> eleve.scolarite().size() == 3)
                .isNotEmpty();
        assertThat(quatriemes.stream().map(eleve -> eleve.derniere().ecole().genre()))
                .contains("LGT");
        assertThat(eleves.stream()
                        .filter(eleve -> eleve.derniere().sortie().isPresent())
                        .count())
                .isBetween(10L, 150L);
    }

    @Test
    void givesEverybodyAnIneOfTheRightForm() {
        assertThat(eleves)
                .allMatch(eleve -> eleve.ine().cleVraisemblable())
                .extracting(EleveInvente::numero)
                .doesNotHaveDuplicates();
    }
}
