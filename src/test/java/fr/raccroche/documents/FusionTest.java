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
                    new Donnees.Liste(List.of(), "Néant")));

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

    private static String fusion(String corps) {
        return Docx.texte(Gabarit.ouvrir(Docx.de(corps), "essai.docx").fusionner(DONNEES));
    }
}
