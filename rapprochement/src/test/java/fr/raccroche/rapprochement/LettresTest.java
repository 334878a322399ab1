package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two ways of writing one name have in common. */
class LettresTest {

    @ParameterizedTest
    @CsvSource({
        "Éloïse, ELOISE",
        "E\u0301loi\u0308se, ELOISE",
        "Le Goff, LE GOFF",
        "LE-GOFF, LE GOFF",
        "d'Artagnan, D ARTAGNAN",
        "Œuvrard, OEUVRARD",
        "Łukasz, LUKASZ",
        "  Jean  -  Pierre , JEAN PIERRE",
        "Çelik, CELIK",
        "' ', ''",
        "'李', ''"
    })
    void keepsTheLettersAndTheirWords(String ecrit, String attendu) {
        assertThat(reduire(ecrit)).isEqualTo(attendu);
    }

    @Test
    void cutsWhatNoNameReaches() {
        assertThat(reduire("Ab".repeat(200))).hasSizeLessThan(Lettres.LONGUEUR);
    }

    @ParameterizedTest
    @CsvSource({"35288, 35288", "2A004, 2A004", "Saint-Malo, SAINTMALO", "SAINT MALO, SAINTMALO"})
    void writesACodeOrATownOneWay(String ecrit, String attendu) {
        var mots = new byte[Lettres.LONGUEUR];
        int longueur = Lettres.reduireCode(ecrit, mots);
        assertThat(new String(mots, 0, longueur, StandardCharsets.US_ASCII)).isEqualTo(attendu);
    }

    private static String reduire(String ecrit) {
        var mots = new byte[Lettres.LONGUEUR];
        return new String(mots, 0, Lettres.reduire(ecrit, mots), StandardCharsets.US_ASCII);
    }
}
