package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of birth as files write them. */
class DatesTest {

    @ParameterizedTest
    @CsvSource({"2009-03-12, 12/03/2009", "2012-02-29, 29/02/2012", "1999-12-31, 31/12/1999"})
    void readsBothWays(String iso, String francaise) {
        assertThat(lire(iso)).isEqualTo(lire(francaise)).isNotEqualTo(Dates.INCONNUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01/01/1900",
                "1900-01-01",
                "31/02/2009",
                "2009-13-01",
                "12-03-2009",
                "douze mars",
                "2009/03/12",
                "2200-01-01"
            })
    void takesForUnknownWhatIsNoDateOfBirth(String texte) {
        assertThat(lire(texte)).isEqualTo(Dates.INCONNUE);
    }

    @ParameterizedTest
    @CsvSource({
        "2009-03-12, 2009-03-13, true",
        "2009-03-12, 2008-03-12, true",
        "2009-03-12, 2009-03-22, true",
        "2009-03-12, 2009-03-21, false",
        "2009-03-09, 2009-03-10, false"
    })
    void tellsOneDigitFromTwo(String une, String autre, boolean un) {
        assertThat(Dates.unChiffre(lire(une), lire(autre))).isEqualTo(un);
    }

    @ParameterizedTest
    @CsvSource({"2009-03-12, 2009-12-03, true", "2009-03-12, 2008-12-03, false", "2009-03-12, 2009-03-12, false"})
    void seesDayAndMonthSwapped(String une, String autre, boolean inverses) {
        assertThat(Dates.jourEtMoisInverses(lire(une), lire(autre))).isEqualTo(inverses);
    }

    private static char lire(String texte) {
        return Dates.lire(texte.toCharArray(), 0, texte.length());
    }
}
