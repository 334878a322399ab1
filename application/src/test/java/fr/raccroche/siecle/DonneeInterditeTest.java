package fr.raccroche.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A social security number is known by its shape; what only looks long is let through. */
class DonneeInterditeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2090335288001",
                "209033528800112",
                "2 09 03 35 288 001",
                "2 09 03 35 288 001 12",
                "2\u00A009\u00A003\u00A035\u00A0288\u00A0001",
                "2-09-03-35-288-001",
                "1 09 03 2A 004 001",
                "NIR 2090335288001.",
                "Appeler la mère (2 09 03 35 288 001 12) avant lundi",
            })
    void isFoundAloneOrInASentence(String texte) {
        assertThat(DonneeInterdite.nirDans(texte))
                .hasValueSatisfying(nir -> assertThat(nir).matches("[12]0903(35|2A)(288|004)001(12)?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567890A",
                "123456789FJ",
                "06 12 34 56 78",
                "+33 6 12 34 56 78",
                "0033612345678",
                "06 12 34 56 78 ou 02 99 12 34 56",
                "12345678900012",
                "123 456 789 00012",
                "FR7612345678901234567890123",
                "2011335288001",
                "2090335288001123",
                "12 rue du 11 Novembre 1918, 35800 Dinard",
                "du 01/09/2025 au 03/07/2026",
            })
    void isNotSeenInOtherNumbers(String texte) {
        assertThat(DonneeInterdite.nirDans(texte)).isEmpty();
    }
}
