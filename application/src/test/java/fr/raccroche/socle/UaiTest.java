package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @ParameterizedTest
    @ValueSource(strings = {"0752387M", "0750680G", "0660864F", "0140070A", "0590181B"})
    void acceptsTheCodesOfRealSchools(String valeur) {
        assertThat(Uai.estValide(valeur)).isTrue();
        assertThat(new Uai(valeur)).hasToString(valeur);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0752387N", "0752387m", "752387M", "0752387", "075238MM", "0752387I", "", "0752387M "})
    void refusesAWrongLetterOrAnotherForm(String valeur) {
        assertThat(Uai.estValide(valeur)).isFalse();
        assertThatThrownBy(() -> new Uai(valeur)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Ten and its powers have no factor in common with 23: no single digit can change unnoticed. */
    @Test
    void noticesEveryWrongDigit() {
        var juste = "0350024L";
        for (int rang = 0; rang < 7; rang++) {
            for (char chiffre = '0'; chiffre <= '9'; chiffre++) {
                var faux = new StringBuilder(juste);
                faux.setCharAt(rang, chiffre);
                assertThat(Uai.estValide(faux.toString())).isEqualTo(chiffre == juste.charAt(rang));
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        assertThat(Uai.lire(" 0350024l ")).contains(new Uai("0350024L"));
        assertThat(Uai.lire("Lycée Zola")).isEmpty();
    }

    @Test
    void givesTheCheckLetterOfANumber() {
        assertThat(Uai.deNumero(350_024)).isEqualTo(new Uai("0350024L"));
    }

    @Test
    void sortsByCode() {
        assertThat(new Uai("0140070A")).isLessThan(new Uai("0350024L"));
    }
}
