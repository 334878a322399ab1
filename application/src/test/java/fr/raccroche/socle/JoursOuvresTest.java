package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoursOuvresTest {

    /** Easter Sundays published by the Bureau des longitudes. */
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"})
    void computesEaster(LocalDate paques) {
        assertThat(JoursOuvres.paques(paques.getYear())).isEqualTo(paques);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-19,2026-12-21",
        "2026-12-25,2026-12-28",
        "2026-12-31,2026-12-31",
        "2027-03-29,2027-03-30",
        "2027-05-06,2027-05-07",
        "2027-05-17,2027-05-18",
        "2027-07-14,2027-07-15"
    })
    void goesOnToTheNextWorkingDay(LocalDate jour, LocalDate ouvre) {
        assertThat(JoursOuvres.depuis(jour)).isEqualTo(ouvre);
    }

    @Test
    void countsElevenHolidays() {
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(JoursOuvres::estFerie)
                        .count())
                .isEqualTo(11);
    }
}
