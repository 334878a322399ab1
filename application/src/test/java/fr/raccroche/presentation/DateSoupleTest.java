package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateSoupleTest {

    private final DateSouple dates =
            new DateSouple(Clock.fixed(Instant.parse("2026-12-15T09:00:00Z"), ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/09/2026",
                "3/9/26",
                "3.9.2026",
                "03-09-2026",
                "3 9 26",
                "030926",
                "03092026",
                "2026-09-03",
                "3 sept. 2026",
                "3 septembre 2026",
                " 3  Sept 26 ",
                "jeudi 3 septembre 2026",
                "3/9",
                "3 sept"
            })
    void readsTheSameDayHoweverItIsWritten(String texte) throws ParseException {
        assertThat(dates.parse(texte, Locale.FRANCE)).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Test
    void readsAccentsFirstOfMonthAndTheLastCentury() throws ParseException {
        assertThat(dates.parse("1er août 2027", Locale.FRANCE)).isEqualTo(LocalDate.of(2027, 8, 1));
        assertThat(dates.parse("14 déc. 98", Locale.FRANCE)).isEqualTo(LocalDate.of(1998, 12, 14));
        assertThat(dates.print(LocalDate.of(2026, 9, 3), Locale.FRANCE)).isEqualTo("03/09/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "31/02/2026", "3/13/2026", "2026", "3 brumaire 2026", "3/9/202", ""})
    void refusesWhatIsNotADay(String texte) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> dates.parse(texte, Locale.FRANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14h30", "14 h 30", "14:30", "1430", "14.30"})
    void readsTheSameTimeHoweverItIsWritten(String texte) throws ParseException {
        assertThat(new HeureSouple().parse(texte, Locale.FRANCE)).isEqualTo(LocalTime.of(14, 30));
    }

    @Test
    void readsAnHourAloneAndRefusesAnImpossibleOne() throws ParseException {
        assertThat(new HeureSouple().parse("9 h", Locale.FRANCE)).isEqualTo(LocalTime.of(9, 0));
        assertThat(new HeureSouple().parse("905", Locale.FRANCE)).isEqualTo(LocalTime.of(9, 5));
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> new HeureSouple().parse("25h", Locale.FRANCE));
    }
}
