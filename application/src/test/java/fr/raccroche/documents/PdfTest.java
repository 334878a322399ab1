package fr.raccroche.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF says what the .docx says, and veraPDF finds it archivable and accessible. */
class PdfTest {

    private static final Donnees DONNEES = new Donnees(
            "Lettre de mission 2026-2027",
            Map.of("agent.civilite-et-nom", "Mme\u00A0Zoé Lebœuf-d’Essai", "annee.libelle", "2026-2027"),
            Map.of(
                    "colleges-referent",
                    new Donnees.Liste(
                            List.of(Map.of("referent", "référente", "etablissements", "les établissements")), ""),
                    "lycees-gpds",
                    new Donnees.Liste(List.of(), ""),
                    "colleges",
                    new Donnees.Liste(
                            List.of(
                                    Map.of("nom", "Collège du Pont", "commune", "Rennes", "lien", "référent"),
                                    Map.of("nom", "Collège des Prés", "commune", "Vitré", "lien", "référent")),
                            "Néant"),
                    "lgt",
                    new Donnees.Liste(List.of(), "Néant"),
                    "lp",
                    new Donnees.Liste(List.of(), "Néant"),
                    "actions",
                    new Donnees.Liste(
                            List.of(Map.of("type", "DAQ", "etablissement", "LP Essai", "commune", "Fougères")),
                            "Néant")));

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void isArchivableAndAccessible(PDFAFlavour norme) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf()), norme);
                var validateur = Foundries.defaultInstance().createValidator(norme, false)) {
            var resultat = validateur.validate(parser);

            assertThat(resultat.getTestAssertions())
                    .as("faults against %s", norme)
                    .isEmpty();
            assertThat(resultat.isCompliant()).isTrue();
        }
    }

    @Test
    void saysWhatTheWordDocumentSays() throws IOException {
        try (var pdf = Loader.loadPDF(pdf())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Mme\u00A0Zoé Lebœuf-d’Essai est référente de la MLDS pour les établissements")
                    .contains("Collège des Prés, Vitré (référent)")
                    .contains("Néant")
                    .doesNotContain("membre actif")
                    .contains("PROJET", "DAQ, LP Essai, Fougères")
                    .contains("Lettre de mission 2026-2027 – page\u00A01 sur\u00A0")
                    .doesNotContain("{{");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Lettre de mission 2026-2027");
        }
    }

    private static byte[] pdf() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var modele = Objects.requireNonNull(PdfTest.class.getResourceAsStream("/lettres/formateur.docx"))) {
            Gabarit.ouvrir(modele.readAllBytes(), "formateur.docx")
                    .fusionner(DONNEES)
                    .marquer("PROJET")
                    .ecrirePdf(sortie);
        }
        return sortie.toByteArray();
    }
}
