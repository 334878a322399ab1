package fr.raccroche.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final Donnees DONNEES = new Donnees(
            "Essai",
            Map.of("agent.nom", "Camille <Essai> & fils", "lettre.lieu", "Rennes\nVilaine", "vide", ""),
            Map.of(
                    "colleges",
                    new Donnees.Liste(
                            List.of(
                                    Map.of("nom", "Collège du Pont", "commune", "Rennes"),
                                    Map.of("nom", "Collège {{agent.nom}}", "commune", "Vitré")),
                            "Néant"),
                    "actions",
                    new Donnees.Liste(List.of(), "Néant"),
                    "territoires",
                    new Donnees.Liste(List.of(), "")));

    @Test
    void replacesNamesThatWordSplitIntoRuns() {
        assertThat(fusion(Docx.paragraphe("Vu {", "{ag", "ent.", "nom}", "} et {{ vide }}{{lettre.absent}}.")))
                .isEqualTo("Vu Camille &lt;Essai&gt; &amp; fils et .");
    }

    @Test
    void putsTheLinesOfAValueOnLines() {
        assertThat(fusion(Docx.paragraphe("À {{lettre.lieu}}, le"))).isEqualTo("À Rennes⏎Vilaine, le");
    }

    @Test
    void repeatsTheParagraphThatNamesAList() {
        assertThat(fusion(Docx.paragraphe("Liste") + Docx.paragraphe("{{colleges.nom}}", ", {{colleges.commune}}")))
                .isEqualTo("Liste\nCollège du Pont, Rennes\nCollège {{agent.nom}}, Vitré");
    }

    @Test
    void repeatsTheRowThatNamesAList() {
        var ligne = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>"
                .formatted(Docx.paragraphe("{{colleges.nom}}"), Docx.paragraphe("{{colleges.commune}}"));
        var titre = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>"
                .formatted(Docx.paragraphe("Nom"), Docx.paragraphe("Commune"));

        assertThat(fusion("<w:tbl><w:tblPr/><w:tblGrid/>%s%s</w:tbl>".formatted(titre, ligne))
                        .lines())
                .containsExactly("Nom", "Commune", "Collège du Pont", "Rennes", "Collège {{agent.nom}}", "Vitré");
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThat(fusion(Docx.paragraphe("– {{actions.type}}, {{actions.commune}} (fin)")))
                .isEqualTo("– Néant");
    }

    @Test
    void leavesOutWhatSpeaksOfNothing() {
        var ligne = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        var tableau = "<w:tbl><w:tblPr/><w:tblGrid/>%s%s</w:tbl>"
                .formatted(
                        ligne.formatted(Docx.paragraphe("Lieu"), Docx.paragraphe("Rennes")),
                        ligne.formatted(Docx.paragraphe("Territoire"), Docx.paragraphe("{{territoires.noms}}")));

        assertThat(fusion(tableau + Docx.paragraphe("Dans {{territoires.noms}}.") + Docx.paragraphe("Fin"))
                        .lines())
                .containsExactly("Lieu", "Rennes", "Fin");
    }

    @Test
    void marksEachPageWhateverTheTemplate() {
        var document = Gabarit.ouvrir(Docx.de(Docx.paragraphe("Vu {{agent.nom}}")), "essai.docx")
                .fusionner(DONNEES)
                .marquer("PROJET");

        assertThat(Docx.partie(document, "word/header.xml")).isEqualTo("PROJET");
        assertThat(Docx.texte(document)).startsWith("Vu Camille");
    }

    private static String fusion(String corps) {
        return Docx.texte(Gabarit.ouvrir(Docx.de(corps), "essai.docx").fusionner(DONNEES));
    }
}
