package fr.raccroche.siecle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a French sentence that names the file, and nothing is fetched, run or filled. */
class FichiersHostilesTest {

    private static final String SAIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <BEE_ELEVES VERSION="3.0"><DONNEES><ELEVES><ELEVE ELEVE_ID="1"><NOM>EXEMPLÉ</NOM><PRENOM>Alix</PRENOM>
            <DATE_NAISS>03/02/2010</DATE_NAISS><CODE_SEXE>2</CODE_SEXE></ELEVE></ELEVES></DONNEES></BEE_ELEVES>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE BEE_ELEVES [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><BEE_ELEVES><DONNEES><ELEVES><ELEVE><NOM>&f;</NOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>",
                "<!DOCTYPE BEE_ELEVES SYSTEM \"http://127.0.0.1:9/x.dtd\"><BEE_ELEVES><DONNEES/></BEE_ELEVES>",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><BEE_ELEVES><DONNEES>&c;</DONNEES></BEE_ELEVES>",
                "<!DOCTYPE BEE_ELEVES [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]><BEE_ELEVES><DONNEES/></BEE_ELEVES>",
                "<BEE_ELEVES><DONNEES><ELEVES><ELEVE><NOM>&inconnue;</NOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>"
            })
    void refusesDocumentTypesAndEntities(String xml) {
        assertThat(refus(xml)).contains("envoi.xml", "ligne 1", "sécurité");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refus("")).contains("envoi.xml", "est vide");
        assertThat(refus(" \n ")).contains("est vide");
    }

    @Test
    void refusesAnotherKindOfFile() {
        assertThat(refus("nom;prénom;né le")).contains("ni un export XML de SIECLE ni une archive zip");
        assertThat(refus("<html><body/></html>")).contains("html", "ElevesAvecAdresses");
        assertThat(refus("<STS_EDT/>")).contains("STS_EDT");
        assertThat(refus("7z\u00bc\u00af\u0027")).contains("pas au format zip");
        assertThat(refus("<BEE_ELEVES VERSION=\"3.0\"/>")).contains("DONNEES absent");
    }

    @Test
    void saysWhereTheXmlIsMalformed() {
        assertThat(refus(SAIN.replace("</PRENOM>\n", "</PRENON>\n"))).contains("mal formé à la ligne 2, colonne ");
        assertThat(refus(SAIN + "<AUTRE/>")).contains("mal formé");
    }

    @Test
    void saysThatTheXmlStopsShort() {
        assertThat(refus(SAIN.substring(0, SAIN.indexOf("<CODE_SEXE>"))))
                .contains("s’arrête avant la fin, à la ligne 3");
    }

    @Test
    void refusesBytesThatAreNotWhatTheFileSays() {
        assertThat(Recolte.refus(SAIN.getBytes(ISO_8859_1), "envoi.xml")).contains("annonce l’encodage UTF-8");
        assertThat(refus(SAIN.replace("UTF-8", "KLINGON"))).contains("encodage « KLINGON », inconnu");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-15", "windows-1252", "UTF-16"})
    void readsTheEncodingOfTheProlog(String jeu) {
        var octets = SAIN.replace("UTF-8", jeu).getBytes(java.nio.charset.Charset.forName(jeu));

        var recolte = Recolte.de(octets, "envoi.xml");

        assertThat(recolte.lignes.toString()).contains("EXEMPLÉ");
        assertThat(recolte.enTetes.getFirst().encodage()).isEqualTo(jeu);
    }

    @Test
    void warnsWhenUtf8WasDeclaredAsLatin() {
        var recolte = Recolte.de(SAIN.replace("UTF-8", "ISO-8859-15").getBytes(UTF_8), "envoi.xml");

        assertThat(recolte.anomalies).extracting(Anomalie::cle).containsExactly("accents");
    }

    @Test
    void refusesBottomlessNesting() {
        var profond = "<BEE_ELEVES><X>" + "<A>".repeat(100_000);

        assertThat(refus(profond)).contains("emboîte trop d’éléments");
    }

    @Test
    void refusesEndlessNamesAndValues() {
        var noms = new StringBuilder("<BEE_ELEVES><DONNEES><X>");
        for (int i = 0; i < 10_000; i++) {
            noms.append("<a").append(i).append("/>");
        }
        assertThat(refus(noms.toString())).contains("noms d’éléments inconnus");
        assertThat(refus("<BEE_ELEVES><DONNEES><ELEVES><ELEVE><NOM>" + "A".repeat(50_000) + "</NOM>"))
                .contains("une valeur trop longue");
        assertThat(refus("<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID='" + "9".repeat(3_000_000) + "'>"))
                .contains("démesurée");
    }

    private static String refus(String xml) {
        var octets = xml.chars().allMatch(c -> c < 0x100)
                ? xml.getBytes(xml.startsWith("7z") ? ISO_8859_1 : UTF_8)
                : xml.getBytes(US_ASCII);
        return Recolte.refus(octets, "envoi.xml");
    }
}
