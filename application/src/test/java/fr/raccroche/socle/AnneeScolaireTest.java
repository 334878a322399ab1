package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnneeScolaireTest {

    @ParameterizedTest
    @CsvSource({"2026-09-01,2026", "2026-12-31,2026", "2027-01-01,2026", "2027-08-31,2026", "2027-09-01,2027"})
    void goesFromTheFirstOfSeptemberToTheEndOfAugust(LocalDate jour, int debut) {
        assertThat(AnneeScolaire.de(jour)).isEqualTo(new AnneeScolaire(debut));
    }

    @Test
    void holdsItsFirstAndLastDaysAndNoOther() {
        var annee = new AnneeScolaire(2027);

        assertThat(annee.periode().contient(LocalDate.of(2027, 9, 1))).isTrue();
        assertThat(annee.periode().contient(LocalDate.of(2028, 8, 31))).isTrue();
        assertThat(annee.periode().contient(LocalDate.of(2027, 8, 31))).isFalse();
        assertThat(annee.periode().contient(LocalDate.of(2028, 9, 1))).isFalse();
    }

    @Test
    void isSaidWithItsTwoYears() {
        assertThat(new AnneeScolaire(2026)).hasToString("2026-2027");
    }

    @Test
    void stepsForwardAndBack() {
        var annee = new AnneeScolaire(2026);

        assertThat(annee.suivante().precedente()).isEqualTo(annee);
        assertThat(annee.precedente()).isLessThan(annee);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 26, 1989, 2101, -2026})
    void refusesNumbersThatNameNoSchoolYear(int debut) {
        assertThat(AnneeScolaire.existe(debut)).isFalse();
        assertThatThrownBy(() -> new AnneeScolaire(debut)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periodsDoNotEndBeforeTheyBegin() {
        var jour = LocalDate.of(2026, 11, 2);

        assertThat(new Periode(jour, jour).contient(jour)).isTrue();
        assertThatThrownBy(() -> new Periode(jour, jour.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
