package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs open what we write, and we read what they write. */
class AutresTableursTest {

    @TempDir
    Path dossier = Path.of("");

    private static final Tableau<String> TABLEAU = new Tableau<>(
            "Tableau: en/flux",
            List.of(
                    Colonne.texte("Texte", texte -> texte),
                    Colonne.date("Date", texte -> LocalDate.of(2026, 9, 1)),
                    Colonne.nombre("Heures", texte -> 1.5)),
            Optional.of(new APropos("Liste", List.of(), LocalDateTime.of(2026, 12, 15, 10, 0), "Camille Essai")));

    @Test
    void writesXlsxWithoutFormula() throws IOException {
        try (var classeur = new ReadableWorkbook(new ByteArrayInputStream(ecrire(FormatDeFeuille.XLSX)))) {
            var feuilles = classeur.getSheets().toList();
            var ligne = feuilles.getFirst().read().get(1);

            assertThat(feuilles)
                    .extracting(feuille -> feuille.getName())
                    .containsExactly("Tableau en flux", "À propos");
            assertThat(ligne.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(ligne.getCell(0).asString()).isEqualTo("'=1+1");
            assertThat(ligne.getCell(1).asDate())
                    .isEqualTo(LocalDate.of(2026, 9, 1).atStartOfDay());
            assertThat(ligne.getCell(2).asNumber()).isEqualByComparingTo(new BigDecimal("1.5"));
            assertThat(feuilles.get(1).read().get(1).getCellText(1)).isEqualTo("aucun");
        }
    }

    @Test
    void writesOdsWithoutFormula() throws IOException {
        var classeur = new SpreadSheet(new ByteArrayInputStream(ecrire(FormatDeFeuille.ODS)));
        var feuille = classeur.getSheet(0);

        assertThat(feuille.getName()).isEqualTo("Tableau en flux");
        assertThat(feuille.getRange(1, 0).getFormula()).isNull();
        assertThat(feuille.getRange(1, 0).getValue()).isEqualTo("'=1+1");
        assertThat(feuille.getRange(1, 1).getValue()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(feuille.getRange(1, 2).getValue()).isEqualTo(1.5);
        assertThat(classeur.getSheet(1).getName()).isEqualTo("À propos");
    }

    @Test
    void printsOnLandscapePagesWithTheTitlesOnEachAndHidesTheReference() throws IOException {
        var tableau = new Tableau<>(
                "Tableau en flux",
                List.of(
                        Colonne.<String>texte("Nom", texte -> texte),
                        Colonne.<String>texte("Référence", texte -> "x").masquee()),
                Optional.empty());
        var xlsx = partie(tableau, FormatDeFeuille.XLSX, "xl/worksheets/sheet1.xml");
        assertThat(xlsx)
                .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "hidden=\"true\"")
                .containsPattern("<pane[^>]*state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:B2\"");
        assertThat(partie(tableau, FormatDeFeuille.XLSX, "xl/workbook.xml")).contains("_xlnm.Print_Titles");

        var ods = partie(tableau, FormatDeFeuille.ODS, "content.xml");
        assertThat(ods)
                .contains("<table:table-header-rows>", "table:visibility=\"collapse\"", "'Tableau en flux'.A1:")
                .contains("style:master-page-name=\"paysage\"");
        // The view settings are a name with a prefix: LibreOffice passes over them when it is not declared.
        assertThat(partie(tableau, FormatDeFeuille.ODS, "settings.xml"))
                .contains("xmlns:ooo=\"http://openoffice.org/2004/office\"", "config:name=\"ooo:view-settings\"")
                .contains(
                        "\"VerticalSplitMode\" config:type=\"short\">2<",
                        "\"VerticalSplitPosition\" config:type=\"int\">1<");
        assertThat(partie(tableau, FormatDeFeuille.ODS, "styles.xml"))
                .contains("style:print-orientation=\"landscape\"", "style:scale-to-X=\"1\"");
    }

    private String partie(Tableau<String> tableau, FormatDeFeuille format, String nom) throws IOException {
        var sortie = new ByteArrayOutputStream();
        tableau.ecrire(format, Stream.of("Essai"), sortie);
        var fichier = Files.write(dossier.resolve("essai.zip"), sortie.toByteArray());
        try (var zip = new ZipFile(fichier.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(nom)).readAllBytes(), UTF_8);
        }
    }

    @Test
    void readsXlsxOfAnotherProgram() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "Essai", "1.0")) {
            var feuille = classeur.newWorksheet("Élèves");
            feuille.value(2, 1, "Nom");
            feuille.value(2, 3, "Naissance");
            feuille.value(4, 1, "Essai\r\nZoé");
            feuille.value(4, 3, LocalDate.of(2009, 3, 14));
            feuille.style(4, 3).format("d\\ mmmm\\ yyyy").set();
            feuille.value(4, 4, 35000);
            feuille.value(4, 5, 0.1 + 0.2);
            feuille.value(4, 6, true);
            feuille.formula(4, 7, "1+1");
        }

        assertThat(lire(sortie.toByteArray()))
                .containsExactly(new Ligne(5, List.of("", "Essai\nZoé", "", "2009-03-14", "35000", "0.3", "VRAI")));
    }

    @Test
    void readsOdsAsLibreOfficeWritesIt() throws IOException {
        assertThat(lire(ods("""
                        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:dc="d"><office:body>
                        <office:spreadsheet><table:table table:name="Élèves"><table:table-column/>
                        <table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p>
                        <office:annotation><dc:date>2026-01-01</dc:date><text:p>remarque</text:p></office:annotation>
                        </table:table-cell><table:table-cell/></table:table-row></table:table-header-rows>
                        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/>
                        </table:table-row><table:table-row>
                        <table:table-cell office:value-type="string"><text:p>Essai <text:s/><text:span>Zoé</text:span></text:p>
                        <text:p>rue  de
                         l'Essai</text:p></table:table-cell><table:covered-table-cell/>
                        <table:table-cell office:value-type="date" office:date-value="2009-03-14"><text:p>14/03/09</text:p></table:table-cell>
                        <table:table-cell office:value-type="time" office:time-value="PT01H30M00S"><text:p>01:30</text:p></table:table-cell>
                        <table:table-cell office:value-type="float" office:value="1.5" table:number-columns-repeated="2"><text:p>1,5</text:p>
                        </table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                        <table:table-cell table:number-columns-repeated="1018"/></table:table-row>
                        <table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row></table:table>
                        <table:table table:name="Autre"><table:table-row><table:table-cell office:value-type="string"><text:p>non</text:p>
                        </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
                        """)))
                .containsExactly(new Ligne(
                        4, List.of("Essai  Zoé\nrue de l'Essai", "", "2009-03-14", "01:30", "1.5", "1.5", "VRAI")));
    }

    private static byte[] ods(String contenu) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(contenu.getBytes(UTF_8));
        }
        return sortie.toByteArray();
    }

    private static List<Ligne> lire(byte[] octets) {
        return Feuille.lire(
                new ByteArrayInputStream(octets),
                "essai",
                Feuille.Limites.PAR_DEFAUT,
                feuille -> feuille.lignes().toList());
    }

    private static byte[] ecrire(FormatDeFeuille format) {
        var sortie = new ByteArrayOutputStream();
        TABLEAU.ecrire(format, Stream.of("=1+1"), sortie);
        return sortie.toByteArray();
    }
}
