package fr.raccroche.feuilles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LectureCsvTest {

    private static final String ACCENTS = "Nom;Prénom\nLeœuf;Zoé – d’Essai\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsTheEncodingsOfOffices(String encodage) {
        assertThat(lire(ACCENTS.getBytes(Charset.forName(encodage))))
                .containsExactly(List.of("Leœuf", "Zoé – d’Essai"));
    }

    @Test
    void readsUtf8WithItsMark() {
        assertThat(lire(("\uFEFF" + ACCENTS).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Leœuf", "Zoé – d’Essai"));
    }

    @Test
    void readsLatin9() {
        assertThat(lire("Nom;Prix\nLeœuf;12 €\n".getBytes(Charset.forName("ISO-8859-15"))))
                .containsExactly(List.of("Leœuf", "12 €"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparator(String separateur) {
        var texte = "Nom;Note;Date\nEssai;\"un; deux, trois\t\";01/09/2026\n".replace(";", separateur);

        assertThat(lire(texte.getBytes(StandardCharsets.UTF_8)).getFirst()).hasSize(3);
    }

    @Test
    void aCommaInTheTextDoesNotMakeASeparator() {
        assertThat(lire(texte("Nom;Motif\nA;un, deux\nB;un, deux\n"))).contains(List.of("A", "un, deux"));
    }

    @Test
    void skipsTheLineThatAnnouncesTheSeparatorToExcel() {
        var feuille = Feuille.lire(
                flux("sep=,\nNom,Âge\nEssai,16\n"),
                "e.csv",
                Feuille.Limites.PAR_DEFAUT,
                lue -> lue.lignes().toList());

        assertThat(feuille).containsExactly(new Ligne(3, List.of("Essai", "16")));
    }

    @Test
    void givesTheLineNumbersOfTheTextEditor() {
        var numeros = Feuille.lire(
                flux("\nNom;Note\nA;\"sur\ndeux lignes\"\n\n;;\nB;x\n"),
                "e.csv",
                Feuille.Limites.PAR_DEFAUT,
                feuille -> feuille.lignes().map(Ligne::numero).toList());

        assertThat(numeros).containsExactly(3, 7);
    }

    @Test
    void readsDatesAsPeopleWriteThem() {
        var ligne =
                new Ligne(1, List.of("2026-09-01", "1/9/2026", "01/09/26", "1.9.2026", "31/02/2026", "bientôt", ""));

        assertThat(IntStream.range(0, 8).mapToObj(ligne::date).toList())
                .startsWith(rentree(), rentree(), rentree(), rentree())
                .endsWith(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void saysAtTheTopWhichFiltersMadeTheExport() {
        var sortie = new ByteArrayOutputStream();
        var aPropos = new APropos(
                "Jeunes suivis",
                List.of(new APropos.Rubrique("Période", "septembre à décembre 2026")),
                LocalDate.of(2026, 12, 15).atTime(10, 0),
                "Camille Essai");
        new Tableau<>("Jeunes", List.of(Colonne.<String>texte("Nom", nom -> nom)), Optional.of(aPropos))
                .ecrire(FormatDeFeuille.CSV, List.of("Essai").stream(), sortie);

        assertThat(sortie.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF# À propos de cet export",
                        "# Liste : Jeunes suivis",
                        "# Filtre « Période » : septembre à décembre 2026",
                        "# Exporté le : 15/12/2026 à 10:00",
                        "# Par : Camille Essai",
                        "",
                        "Nom",
                        "Essai");
    }

    private static Optional<LocalDate> rentree() {
        return Optional.of(LocalDate.of(2026, 9, 1));
    }

    private static List<List<String>> lire(byte[] octets) {
        return Feuille.lire(
                new ByteArrayInputStream(octets),
                "e.csv",
                Feuille.Limites.PAR_DEFAUT,
                feuille -> feuille.lignes().map(Ligne::cellules).toList());
    }

    private static byte[] texte(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream flux(String texte) {
        return new ByteArrayInputStream(texte(texte));
    }
}
