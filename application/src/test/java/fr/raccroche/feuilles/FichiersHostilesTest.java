package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each wrong or hostile file is refused by a sentence in French that names it and says what to do. */
class FichiersHostilesTest {

    private static final String CLASSEUR =
            "<workbook xmlns:r='r'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>";
    private static final String LIENS =
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @Test
    void anEmptyFile() {
        assertThat(refus(new byte[0])).contains("« eleves.xlsx » est vide");
    }

    @Test
    void onlyEmptyRows() {
        assertThat(refus(";;\n;;\n".getBytes(UTF_8))).contains("aucune ligne remplie");
    }

    @Test
    void anOldExcelFile() {
        assertThat(refus((OLE2 + "Workbook").getBytes(ISO_8859_1))).contains("ancien format Excel (.xls)");
    }

    @Test
    void anEncryptedWorkbook() {
        var chiffre = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(refus((OLE2 + chiffre).getBytes(ISO_8859_1))).contains("protégé par un mot de passe");
    }

    @Test
    void anEncryptedOpenDocument() {
        assertThat(refus(ods("<x/>", Map.of("META-INF/manifest.xml", "<manifest:encryption-data/>"))))
                .contains("protégé par un mot de passe");
    }

    @Test
    void macros() {
        assertThat(refus(xlsx("", Map.of("xl/vbaProject.bin", "x")))).contains("contient des macros");
        assertThat(refus(ods("<x/>", Map.of("Basic/Standard/script-lb.xml", "x"))))
                .contains("contient des macros");
    }

    @Test
    void linksToOtherWorkbooksAndEmbeddedObjects() {
        assertThat(refus(xlsx("", Map.of("xl/externalLinks/externalLink1.xml", "x"))))
                .contains("liens vers d’autres classeurs");
        assertThat(refus(xlsx("", Map.of("xl/embeddings/oleObject1.bin", "x")))).contains("objets incorporés");
    }

    @Test
    void aZipBomb() {
        assertThat(refus(xlsx("0".repeat(30_000_000), Map.of()))).contains("démesuré une fois décompressé");
    }

    @Test
    void anArchiveOfThousandsOfEntries() {
        var entrees = new LinkedHashMap<String, String>();
        for (var i = 0; i < 2_001; i++) {
            entrees.put("e" + i, "");
        }
        assertThat(refus(zip(entrees))).contains("démesuré une fois décompressé");
    }

    @Test
    void pathsThatLeaveTheArchive() {
        assertThat(refus(xlsx("", Map.of("../../etc/passwd", "x")))).contains("chemins anormaux");
    }

    @Test
    void aTruncatedArchive() {
        var entier = ecrire(FormatDeFeuille.XLSX);
        assertThat(refus(Arrays.copyOf(entier, entier.length / 2))).contains("incomplet ou abîmé");
    }

    @Test
    void anotherKindOfArchiveOrDocument() {
        assertThat(refus(zip(Map.of("word/document.xml", "x")))).contains("pas un tableau");
        assertThat(refus("%PDF-1.7 ...".getBytes(UTF_8))).contains("n’est pas un tableau");
        assertThat(refus("<html><table><tr><td>Nom</td></tr></table>".getBytes(UTF_8)))
                .contains("n’est pas un tableau");
        assertThat(refus(new byte[] {1, 0, 2, 0})).contains("n’est pas un fichier texte lisible");
    }

    @Test
    void entitiesThatSwell() {
        var billion = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
                + "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        assertThat(refus(xlsx(billion, Map.of()))).contains("son contenu est abîmé");
    }

    @Test
    void aCellFarToTheRightDoesNotFillTheMemory() {
        var feuille =
                "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1' t='inlineStr'><is><t>x</t></is></c></row></sheetData></worksheet>";
        assertThat(refus(xlsx(feuille, Map.of()))).contains("plus de 500 colonnes");
        var ods =
                "<table><table-row><table-cell number-columns-repeated='900000000'><p>x</p></table-cell></table-row></table>";
        assertThat(refus(ods(ods, Map.of()))).contains("plus de 500 colonnes");
    }

    @Test
    void aRowRepeatedMillionsOfTimes() {
        var ods =
                "<table><table-row number-rows-repeated='900000000'><table-cell><p>x</p></table-cell></table-row></table>";
        assertThat(refus(ods(ods, Map.of()))).contains("plus de 200\u202F000 lignes");
    }

    @Test
    void aNumberWithAMonstrousExponent() {
        var feuille =
                "<worksheet><sheetData><row r='1'><c r='A1'><v>1E-999999999</v></c></row></sheetData></worksheet>";
        var lu = Feuille.lire(
                new ByteArrayInputStream(xlsx(feuille, Map.of())), "e", Feuille.Limites.PAR_DEFAUT, Feuille::entete);
        assertThat(lu.titres()).containsExactly("1E-999999999");
    }

    @Test
    void aQuoteLeftOpen() {
        assertThat(refus("Nom;Note\nA;ok\nB;\"ouvert\nC;x\n".getBytes(UTF_8))).contains("à partir de la ligne 3");
    }

    @Test
    void moreRowsThanAllowed() {
        assertThat(refus("Nom\n1\n2\n3\n4\n".getBytes(UTF_8), Feuille.Limites.PAR_DEFAUT.avecLignes(3)))
                .contains("plus de 3 lignes");
    }

    @Test
    void heavierThanAllowed() {
        var limites = new Feuille.Limites(1024 * 1024, 1, 1, 1);
        assertThat(refus(new byte[2 * 1024 * 1024], limites)).contains("dépasse 1 Mo");
    }

    private static String refus(byte[] octets) {
        return refus(octets, Feuille.Limites.PAR_DEFAUT);
    }

    private static String refus(byte[] octets, Feuille.Limites limites) {
        var refus = catchThrowableOfType(
                RegleMetierException.class,
                () -> Feuille.lire(
                        new ByteArrayInputStream(octets),
                        "eleves.xlsx",
                        limites,
                        feuille -> feuille.lignes().count()));
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/feuilles", "messages/socle");
        messages.setDefaultEncoding("UTF-8");
        return messages.getMessage(refus.cle(), refus.arguments(), Locale.FRANCE);
    }

    private static byte[] xlsx(String feuille, Map<String, String> autres) {
        var entrees = new LinkedHashMap<>(autres);
        entrees.put("xl/workbook.xml", CLASSEUR);
        entrees.put("xl/_rels/workbook.xml.rels", LIENS);
        entrees.put("xl/worksheets/sheet1.xml", feuille);
        return zip(entrees);
    }

    private static byte[] ods(String contenu, Map<String, String> autres) {
        var entrees = new LinkedHashMap<>(autres);
        entrees.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        entrees.put("content.xml", contenu);
        return zip(entrees);
    }

    private static byte[] zip(Map<String, String> entrees) {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var entree : entrees.entrySet()) {
                zip.putNextEntry(new ZipEntry(entree.getKey()));
                zip.write(entree.getValue().getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return sortie.toByteArray();
    }

    private static byte[] ecrire(FormatDeFeuille format) {
        var sortie = new ByteArrayOutputStream();
        new Tableau<>("A", List.of(Colonne.<String>texte("Nom", nom -> nom)), Optional.empty())
                .ecrire(format, Stream.of("Essai"), sortie);
        return sortie.toByteArray();
    }
}
