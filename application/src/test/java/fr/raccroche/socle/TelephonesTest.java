package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTest {

    @ParameterizedTest
    @CsvSource({
        "0612345678, +33612345678",
        "06 12.34-56 78, +33612345678",
        "+33 2 99 11 22 33, +33299112233",
        "0033299112233, +33299112233",
        "+33 (0)2 99 11 22 33, +33299112233",
        "0262 20 12 34, +262262201234",
        "0692123456, +262692123456",
        "0590 12 34 56, +590590123456",
        "+33694123456, +594694123456",
        "0696123456, +596696123456",
        "+32 2 553 12 11, +3225531211"
    })
    void writesE164(String texte, String attendu) {
        assertThat(Telephones.normaliser(texte)).contains(attendu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "néant", "061234", "06123456789", "0000000000"})
    void refusesWhatIsNoNumber(String texte) {
        assertThat(Telephones.normaliser(texte)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+33261912972, 02 61 91 29 72",
        "+262692123456, 06 92 12 34 56",
        "0612345678, 06 12 34 56 78",
        "06.12.34.56.78, 06 12 34 56 78",
        "+442079460958, +44 20 7946 0958",
        "demander Anne, demander Anne"
    })
    void writesNumbersAsPeopleReadThem(String numero, String attendu) {
        assertThat(Telephones.lisible(numero)).isEqualTo(attendu);
    }
}
