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
        "Le Goff, LEGOFF",
        "LE-GOFF, LEGOFF",
        "d'Artagnan, ARTAGNAN",
        "de la Tour, LATOUR",
        "De, DE",
        "De -, DE",
        "van der Meer, DERMEER",
        "Vandamme, VANDAMME",
        "Œuvrard, OEUVRARD",
        "Łukasz, LUKASZ",
        "  Jean  -  Pierre , JEANPIERRE",
        "Çelik, CELIK",
        "' ', ''",
        "'李', ''"
    })
    void joinsTheLettersAndDropsParticles(String ecrit, String attendu) {
        assertThat(reduire(ecrit)).isEqualTo(attendu);
    }

    @Test
    void cutsWhatNoNameReaches() {
        assertThat(reduire("Ab".repeat(200))).hasSizeLessThanOrEqualTo(Lettres.LONGUEUR);
    }

    @ParameterizedTest
    @CsvSource({"35288, 35288", "2A004, 2A004", "Saint-Malo, SAINTMALO", "SAINT MALO, SAINTMALO"})
    void writesACodeOrATownOneWay(String ecrit, String attendu) {
        var mots = new byte[Lettres.PLACE];
        int longueur = Lettres.reduireCode(ecrit.toCharArray(), 0, ecrit.length(), mots);
        assertThat(new String(mots, 0, longueur, StandardCharsets.US_ASCII)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({
        "35288, 35288",
        "Saint-Malo, SAINTMALO",
        "ST MALO, SAINTMALO",
        "St. Malo, SAINTMALO",
        "Ste-Maxime, SAINTEMAXIME",
        "Rennes CEDEX 7, RENNES",
        "Cedex, ''",
        "ESTREES ST DENIS, ESTREESSAINTDENIS",
        "BREST, BREST"
    })
    void writesATownOneWay(String ecrit, String attendu) {
        var mots = new byte[Lettres.PLACE];
        int longueur = Lettres.reduireCommune(ecrit.toCharArray(), 0, ecrit.length(), mots);
        assertThat(new String(mots, 0, longueur, StandardCharsets.US_ASCII)).isEqualTo(attendu);
    }

    @Test
    void keepsALongTownWithinItsRoom() {
        var mots = new byte[Lettres.PLACE];
        var longue = "A".repeat(Lettres.LONGUEUR - 1) + " STE MARIE";
        assertThat(Lettres.reduireCommune(longue.toCharArray(), 0, longue.length(), mots))
                .isEqualTo(Lettres.LONGUEUR);
    }

    private static String reduire(String ecrit) {
        var mots = new byte[Lettres.PLACE];
        int longueur = Lettres.reduire(ecrit.toCharArray(), 0, ecrit.length(), mots);
        return new String(mots, 0, longueur, StandardCharsets.US_ASCII);
    }
}
