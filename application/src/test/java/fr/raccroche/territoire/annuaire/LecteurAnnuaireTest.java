package fr.raccroche.territoire.annuaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LecteurAnnuaireTest {

    @TempDir
    Path dossier = Path.of("");

    @Test
    void refusesAnotherFileAndNamesTheMissingColumns() {
        var refus = refuser("nom;prénom;classe\nA;B;3A\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refus.cle()).isEqualTo("annuaire.pas-l-annuaire");
        assertThat(refus.arguments()[0])
                .isEqualTo("identifiant_de_l_etablissement, nom_etablissement, type_etablissement, code_departement");
    }

    @Test
    void refusesAFileCutInTheMiddleOfARow() {
        var entier = reel();

        assertThat(refuser(Arrays.copyOf(entier, 300_000)).cle()).isEqualTo("annuaire.tronque");
    }

    @Test
    void refusesACompressedFileCutBeforeItsEnd() throws IOException {
        try (var flux = getClass().getResourceAsStream("/demonstration/annuaire-education-ille-et-vilaine.csv.gz")) {
            assertThat(flux).isNotNull();
            assertThat(refuser(Arrays.copyOf(flux.readAllBytes(), 60_000)).cle())
                    .isEqualTo("annuaire.tronque-archive");
        }
    }

    @Test
    void refusesAFileSavedByASpreadsheetInAnotherEncoding() {
        var latin =
                new String(reel(), StandardCharsets.UTF_8).replace("\uFEFF", "").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refuser(latin).cle()).isEqualTo("annuaire.encodage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 zip", "%PDF-1.7"})
    void refusesWorkbooksAndDocuments(String debut) {
        assertThat(refuser(debut.getBytes(StandardCharsets.UTF_8)).cle()).isEqualTo("annuaire.pas-un-csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "identifiant_de_l_etablissement;nom_etablissement;type_etablissement;code_departement\n"})
    void refusesAnEmptyFile(String texte) {
        assertThat(refuser(texte.getBytes(StandardCharsets.UTF_8)).cle()).isEqualTo("annuaire.vide");
    }

    @Test
    void refusesOneRowOfAnotherWidthAndReadsTheRest() throws IOException {
        var fichier = Files.writeString(dossier.resolve("a.csv"), """
                identifiant_de_l_etablissement;nom_etablissement;type_etablissement;code_departement
                0350062C;LP Maupertuis;Lycée
                0350065F;CIO de Saint-Malo;Information et orientation;035
                """);

        var bilan = LecteurAnnuaire.lire(fichier, ligne -> {}, lus -> {});

        assertThat(bilan.gardes()).isEqualTo(1);
        assertThat(bilan.uaisRefuses()).containsExactly("0350062C");
    }

    @ParameterizedTest
    @CsvSource({"035, 35", "02A, 2A", "620, 2A", "720, 2B", "971, 971", "35, 35", "1, 01", "075, 75"})
    void writesDepartementsTheShortWay(String lu, String ecrit) {
        assertThat(LigneAnnuaire.departement(lu)).isEqualTo(ecrit);
    }

    private byte[] reel() {
        return (String.join("\r\n", FichierAnnuaire.lignes()) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private RegleMetierException refuser(byte[] octets) {
        try {
            var fichier = Files.write(dossier.resolve("fichier"), octets);
            return assertThatExceptionOfType(RegleMetierException.class)
                    .isThrownBy(() -> LecteurAnnuaire.lire(fichier, ligne -> {}, lus -> {}))
                    .actual();
        } catch (IOException echec) {
            throw new java.io.UncheckedIOException(echec);
        }
    }
}
