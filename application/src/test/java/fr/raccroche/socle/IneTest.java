package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.socle.Ine.Forme;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IneTest {

    @ParameterizedTest
    @CsvSource({"900000001EG,RNIE", "1234567890A,BEA", "2026A12345B,APPRENTISSAGE", "0AB1CD2EF3G,AUTRE"})
    void tellsWhoGaveTheNumberOut(String valeur, Forme forme) {
        assertThat(new Ine(valeur).forme()).isEqualTo(forme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "900000001E", "900000001EGH", "900000001eg", "90000 001EG", "900000001É1"})
    void refusesWhatHasNotElevenCharacters(String valeur) {
        assertThat(Ine.estRecevable(valeur)).isFalse();
        assertThatThrownBy(() -> new Ine(valeur)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inventsNumbersWithALikelyKey() {
        assertThat(IntStream.of(1, 96, 97, 98, 123_456_789, 999_999_999).mapToObj(Ine::invente))
                .allMatch(Ine::cleVraisemblable)
                .allMatch(ine -> ine.forme() == Forme.RNIE);
    }

    @Test
    void doubtsAWrongKeyWithoutRefusingIt() {
        var juste = Ine.invente(900_000_001).valeur();
        var faux = new Ine("900000002" + juste.substring(9));

        assertThat(faux.cleVraisemblable()).isFalse();
    }

    @Test
    void neverPrintsItselfWhole() {
        assertThat(Ine.invente(900_000_001)).asString().doesNotContain("900000").startsWith("Ine[…");
    }
}
