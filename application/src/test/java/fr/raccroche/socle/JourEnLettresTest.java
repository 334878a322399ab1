package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class JourEnLettresTest {

    private static final LocalDate PREMIER = LocalDate.of(2026, 12, 1);
    private static final LocalDate ONZE = LocalDate.of(2026, 12, 11);

    @Test
    void writesTheFirstOfAMonthAsFrenchDoes() {
        assertThat(JourEnLettres.DATE.format(PREMIER)).isEqualTo("1er décembre 2026");
        assertThat(JourEnLettres.ABREGE.format(PREMIER)).isEqualTo("1er déc. 2026");
        assertThat(JourEnLettres.SANS_ANNEE.format(PREMIER)).isEqualTo("1er décembre");
        assertThat(JourEnLettres.SEMAINE.format(PREMIER)).isEqualTo("mardi 1er décembre");
        assertThat(JourEnLettres.COMPLET.format(PREMIER)).isEqualTo("mardi 1er décembre 2026");
    }

    @Test
    void leavesTheOtherDaysPlain() {
        assertThat(JourEnLettres.DATE.format(ONZE)).isEqualTo("11 décembre 2026");
        assertThat(JourEnLettres.MOMENT.format(LocalDateTime.of(2026, 12, 31, 9, 5)))
                .isEqualTo("31 décembre 2026 à 9 h 05");
    }
}
