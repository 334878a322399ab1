package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SonsTest {

    @ParameterizedTest
    @CsvSource({
        "MARGOT, MARGAUX",
        "RENAUD, RENAULT",
        "THIBAUT, THIBAULT",
        "TIBO, THIBAUD",
        "PHILIPPE, FILIP",
        "MATHIS, MATHYS",
        "CHLOE, CLOHE",
        "JACQUES, JAK",
        "GEOFFROY, JOFROI",
        "GUILLEMET, GUILMAI",
        "MICKAEL, MIKAEL",
        "AGNES, ANIES",
        "LAMBERT, LANBER",
        "CECILE, SESSIL",
        "FRANCOIS, FRANSOIS",
        "PASCHAL, PACHAL",
        "KAOUTAR, KAWTAR",
        "GOMEZ, GOMES",
        "ALEXIS, ALEKSI",
        "ENZO, HENZO"
    })
    void hearsTheSame(String un, String autre) {
        assertThat(son(un)).isEqualTo(son(autre));
    }

    @ParameterizedTest
    @CsvSource({"MARTIN, MARCHAND", "CHLOE, KLARA", "FELIX, FELICIE", "PIERRE, PHILEAS", "RAOUL, RAOUR"})
    void hearsTheDifference(String un, String autre) {
        assertThat(son(un)).isNotEqualTo(son(autre));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H"})
    void hearsNothingWhereThereIsNothing(String nom) {
        assertThat(son(nom)).isZero();
    }

    private static int son(String nom) {
        var lettres = nom.getBytes(StandardCharsets.US_ASCII);
        return Sons.de(lettres, 0, lettres.length);
    }
}
