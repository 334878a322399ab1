package fr.raccroche.socle;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

        assertRefused("archive.suspecte", () -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM));
    }

    @Test
    void refusesWhatUnpacksBeyondMeasure() throws IOException {
        var bombe = zip(new Entree("Eleves.xml", new byte[32 * 1024 * 1024]));

        assertRefused("archive.demesuree", () -> ArchiveSure.verifier(bombe, "e.zip", MAXIMUM));
    }

    @Test
    void addsUpTheEntries() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)), new Entree("b.xml", hasard(60_000)));

        assertThat(ArchiveSure.verifier(zip, "e.zip", 120_000)).hasSize(2);
        assertRefused("archive.demesuree", () -> ArchiveSure.verifier(zip, "e.zip", 119_999));
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        var entrees = new Entree[2_001];
        Arrays.setAll(entrees, rang -> Entree.de(rang + ".xml", ""));
        var zip = zip(entrees);

        assertRefused("archive.demesuree", () -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM));
    }

    @Test
    void saysThatAnArchiveIsCutShort() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)));
        var entier = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(entier, entier.length / 2));

        assertRefused("archive.tronquee", () -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM));
    }

    @Test
    void saysThatTheContentWasDamaged() throws IOException {
        var zip = zip(new Entree("a.xml", hasard(60_000)));
        var octets = Files.readAllBytes(zip);
        octets[octets.length / 2] ^= 0x55;
        Files.write(zip, octets);

        assertRefused("archive.tronquee", () -> ArchiveSure.verifier(zip, "e.zip", MAXIMUM));
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        var texte = Files.writeString(dossier.resolve("texte.zip"), "NOM;PRENOM");

        assertRefused("archive.tronquee", () -> ArchiveSure.verifier(texte, "e.zip", MAXIMUM));
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
}
