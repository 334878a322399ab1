package fr.raccroche.siecle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.siecle.LigneSiecle.Mef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several exports in one zip, a zip in a zip, and zips built to harm. */
class ArchivesTest {

    private static final byte[] FORMATIONS = formations("20010018110");

    @Test
    void readsEveryExportOfAZipAndTellsWhatItLeaves() {
        var contenu = new LinkedHashMap<String, byte[]>();
        contenu.put("un/n.xml", FORMATIONS);
        contenu.put("autre.xml", formations("10310019110"));
        contenu.put("lisezmoi.txt", "bonjour".getBytes(UTF_8));
        contenu.put("geo.xml", "<BEE_GEOGRAPHIQUE/>".getBytes(UTF_8));

        var recolte = Recolte.de(zip(contenu), "ExportXML.zip");

        assertThat(recolte.lignes(Mef.class)).extracting(Mef::code).containsExactly("20010018110", "10310019110");
        assertThat(recolte.enTetes).extracting(EnTete::fichier).contains("ExportXML.zip › un/n.xml");
        assertThat(recolte.anomalies).extracting(Anomalie::cle).containsOnly("fichier-ignore");
        assertThat(recolte.anomalies).extracting(Anomalie::valeur).containsExactly("", "BEE_GEOGRAPHIQUE");
    }

    @Test
    void opensAZipInAZipButNoDeeper() {
        var un = zip(Map.of("n.xml", FORMATIONS));
        var deux = zip(Map.of("interne.zip", un));
        var trois = zip(Map.of("externe.zip", deux));

        assertThat(Recolte.de(deux, "e.zip").lignes(Mef.class)).hasSize(1);
        assertThat(Recolte.refus(trois, "e.zip")).contains("emboîtée trop profondément");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/x.xml", "/etc/x.xml", "a/../../x.xml", "..\\..\\x.xml", "C:\\x.xml"})
    void refusesNamesThatClimb(String nom) {
        assertThat(Recolte.refus(zip(Map.of(nom, FORMATIONS)), "e.zip")).contains("e.zip", "sort de son dossier");
        assertThat(Recolte.refus(zip(Map.of("i.zip", zip(Map.of(nom, FORMATIONS)))), "e.zip"))
                .contains("sort de son dossier");
    }

    @Test
    void refusesABombEvenInAnInnerZip() {
        var bombe = ("<BEE_ELEVES>" + "<A></A>".repeat(6 << 20)).getBytes(UTF_8);

        assertThat(Recolte.refus(zip(Map.of("e.xml", bombe)), "e.zip")).contains("place démesurée");
        assertThat(Recolte.refus(zip(Map.of("i.zip", zip(Map.of("e.xml", bombe)))), "e.zip"))
                .contains("place démesurée");
    }

    @Test
    void refusesABombThatLiesAboutItsSize() {
        var archive = zip(Map.of("e.xml", ("<BEE_ELEVES>" + "<A></A>".repeat(6 << 20)).getBytes(UTF_8)));
        var repertoire = chercher(archive, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(archive, repertoire + 24, repertoire + 28, (byte) 0);
        archive[repertoire + 24] = 100;

        assertThat(Recolte.refus(archive, "e.zip")).contains("e.zip").containsAnyOf("place démesurée", "abîmée");
    }

    @Test
    void refusesTooManyEntries() {
        var contenu = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_001; i++) {
            contenu.put(i + ".txt", new byte[0]);
        }

        assertThat(Recolte.refus(zip(contenu), "e.zip")).contains("plus de 2");
        assertThat(Recolte.refus(zip(Map.of("i.zip", zip(contenu))), "e.zip")).contains("plus de 2");
    }

    @Test
    void refusesATruncatedZipWhereverItIsCut() {
        var archive = zip(Map.of("n.xml", FORMATIONS));

        for (int fin = 4; fin < archive.length; fin += 7) {
            assertThat(Recolte.refus(Arrays.copyOf(archive, fin), "e.zip")).contains("e.zip", "incomplète, abîmée");
        }
    }

    @Test
    void refusesAZipWithoutAnyExport() {
        assertThat(Recolte.refus(zip(Map.of("a.txt", new byte[] {65})), "e.zip"))
                .contains("aucun export de SIECLE");
        assertThat(Recolte.refus(zip(Map.of()), "e.zip")).contains("aucun export de SIECLE");
    }

    private static byte[] formations(String mef) {
        return "<BEE_NOMENCLATURES><DONNEES><MEFS><MEF CODE_MEF=\"%s\"/></MEFS></DONNEES></BEE_NOMENCLATURES>"
                .formatted(mef)
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> contenu) {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (var entree : contenu.entrySet()) {
                zip.putNextEntry(new ZipEntry(entree.getKey()));
                zip.write(entree.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return octets.toByteArray();
    }

    private static int chercher(byte[] botte, byte[] aiguille) {
        for (int i = 0; i < botte.length; i++) {
            if (Arrays.equals(botte, i, i + aiguille.length, aiguille, 0, aiguille.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
