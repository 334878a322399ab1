package fr.raccroche.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSureTest {

    private static final long MAXIMUM = 64L * 1024 * 1024;

    @TempDir
    Path dossier;

    @Test
    void namesTheEntriesOfAnHonestArchive() throws IOException {
        var zip = zip(Entree.de("Eleves.xml", "<BEE_ELEVES/>"), Entree.de("Structures.xml", "<BEE_STRUCTURES/>"));

        assertThat(ArchiveSure.verifier(zip, "e.zip", MAXIMUM))
                .containsExactlyInAnyOrder("Eleves.xml", "Structures.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Eleves.xml", "/etc/Eleves.xml", "a/../../Eleves.xml", "..\\Eleves.xml"})
    void refusesPathsThatLeaveTheFolder(String nom) throws IOException {
        var zip = zip(Entree.de(nom, "<BEE_ELEVES/>"));

        refuse(() -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM), "archive.suspecte");
    }

    @Test
    void refusesWhatUnpacksBeyondMeasure() throws IOException {
        var bombe = zip(new Entree("Eleves.xml", new byte[32 * 1024 * 1024]));

        refuse(() -> ArchiveSure.verifier(bombe, "e.zip", MAXIMUM), "archive.demesuree");
    }

    @Test
    void addsUpTheEntries() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)), new Entree("b.xml", hasard(60_000)));

        assertThat(ArchiveSure.verifier(zip, "e.zip", 120_000)).hasSize(2);
        refuse(() -> ArchiveSure.verifier(zip, "e.zip", 119_999), "archive.demesuree");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        var entrees = new Entree[2_001];
        Arrays.setAll(entrees, rang -> Entree.de(rang + ".xml", ""));
        var zip = zip(entrees);

        refuse(() -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM), "archive.demesuree");
    }

    @Test
    void saysThatAnArchiveIsCutShort() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)));
        var entier = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(entier, entier.length / 2));

        refuse(() -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM), "archive.tronquee");
    }

    @Test
    void saysThatTheContentWasDamaged() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)));
        var octets = Files.readAllBytes(zip);
        octets[octets.length / 2] ^= 0x55;
        Files.write(zip, octets);

        refuse(() -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM), "archive.tronquee");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        var texte = Files.writeString(dossier.resolve("texte.zip"), "NOM;PRENOM");

        refuse(() -> ArchiveSure.verifier(texte, "e.zip", MAXIMUM), "archive.tronquee");
    }

    private record Entree(String nom, byte[] contenu) {

        static Entree de(String nom, String texte) {
            return new Entree(nom, texte.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path zip(Entree... entrees) throws IOException {
        var fichier = dossier.resolve("essai.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            for (var entree : entrees) {
                zip.putNextEntry(new ZipEntry(entree.nom()));
                zip.write(entree.contenu());
                zip.closeEntry();
            }
        }
        return fichier;
    }

    private static byte[] hasard(int combien) {
        var octets = new byte[combien];
        new java.util.Random(35).nextBytes(octets);
        return octets;
    }

    private static void refuse(ThrowingCallable lecture, String cle) {
        assertThatThrownBy(lecture)
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo(cle));
    }
}
