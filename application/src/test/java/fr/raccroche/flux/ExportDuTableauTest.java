package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.miachm.sods.SpreadSheet;
import fr.raccroche.Exigence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;

/** The exported file as another program opens it: real dates, words instead of codes, and it comes back unchanged. */
class ExportDuTableauTest extends EssaiDuTableau {

    @BeforeAll
    void recordLines() {
        scene.saisir(lignes, scene.formatrice, entretien("3/12", "berthou", "suivi", "1h15"));
        var accueil = entretien("2/12", "Quéméner Malo", "Accueil en action", "");
        accueil.put(Colonne.ACTION, "daq rebond");
        accueil.put(Colonne.ORIGINE, "GPDS");
        accueil.put(Colonne.SORTIE, "10/12");
        accueil.put(Colonne.MOTIF, "solution");
        scene.saisir(lignes, scene.formatrice, accueil);
    }

    @Test
    @Exigence("F45")
    void writesRealDatesAndTheFiltersInWords() throws Exception {
        var octets = exporter("xlsx", "?tranche=AUTOMNE&type=SUIVI&uai=" + scene.lycee);

        try (var classeur = new ReadableWorkbook(new ByteArrayInputStream(octets), new ReadingOptions(true, false))) {
            var feuilles = classeur.getSheets().toList();
            var rangs = feuilles.getFirst().read();
            assertThat(rangs.getFirst().getCellText(0)).isEqualTo("Date");
            assertThat(rangs.get(1).getCell(0).asDate())
                    .isEqualTo(LocalDate.of(2026, 12, 3).atStartOfDay());
            assertThat(rangs.get(1).getCell(0).getDataFormatString()).isEqualTo("dd/mm/yyyy");
            var aPropos = feuilles.get(1).read().stream()
                    .collect(Collectors.toMap(rang -> rang.getCellText(0), rang -> rang.getCellText(1)));
            assertThat(aPropos)
                    .containsEntry("Filtre « Année scolaire »", "2026-2027")
                    .containsEntry("Filtre « Période »", "du 01/09/2026 au 31/12/2026")
                    .containsEntry("Filtre « Type »", "Entretien de suivi")
                    .containsEntry("Filtre « Établissement »", "Lycée du Port, Rennes")
                    .containsEntry("Filtre « Agent »", "Maud Levrel");
        }
    }

    @Test
    void writesDurationsThatAddUp() throws Exception {
        try (var classeur = new ReadableWorkbook(
                new ByteArrayInputStream(exporter("xlsx", "?type=SUIVI")), new ReadingOptions(true, false))) {
            var rangs = classeur.getFirstSheet().read();
            var rang = rangs.getFirst().stream().map(Cell::getText).toList().indexOf("Durée");
            assertThat(rangs.get(1).getCell(rang).asNumber().doubleValue() * 1440)
                    .isCloseTo(75, within(0.001));
            assertThat(rangs.get(1).getCell(rang).getDataFormatString()).isEqualTo("[h]:mm");
        }
        assertThat(new String(exporter("csv", "?type=SUIVI"), StandardCharsets.UTF_8))
                .contains(";Entretien de suivi;1:15;");
    }

    @Test
    void namesTheActionAndTheTypeInTheHeadOfACsv() throws Exception {
        var csv = new String(
                exporter("csv", "?tranche=ANNEE&type=ACCUEIL&action=" + scene.action), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("# Filtre « Type » : Accueil en action", "Rebond, Lycée du Port", "02/12/2026;QUÉMÉNER Malo")
                .doesNotContain(scene.action.toString());
    }

    @Test
    void writesRealDatesAndColumnsWideEnoughInOds() throws Exception {
        var feuille = new SpreadSheet(new ByteArrayInputStream(exporter("ods", ""))).getSheet(0);

        assertThat(feuille.getRange(1, 0).getValue()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(feuille.getColumnWidth(1)).isGreaterThan(40.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "csv"})
    @Exigence("F45")
    void comesBackUnchanged(String format) throws Exception {
        var fichier = new MockMultipartFile(
                "fichier", "tableau." + format, "application/octet-stream", exporter(format, "?tranche=ANNEE"));
        var depot = Objects.requireNonNull(mvc.perform(multipart("/tableau/import")
                        .file(fichier)
                        .param("_cle", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(jeu.connecte(scene.formatrice)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        var apercu = Jsoup.parse(mvc.perform(get(depot).with(jeu.connecte(scene.formatrice)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(apercu.select("tbody tr").eachAttr("data-sort")).containsExactly("INCHANGEE", "INCHANGEE");
        assertThat(apercu.select("main form button[type=submit]")).isEmpty();
    }

    private byte[] exporter(String format, String requete) throws Exception {
        return mvc.perform(get("/tableau/export." + format + requete).with(jeu.connecte(scene.formatrice)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
