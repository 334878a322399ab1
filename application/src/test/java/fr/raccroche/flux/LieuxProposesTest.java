package fr.raccroche.flux;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The cell of the school proposes where the line most likely took place. */
class LieuxProposesTest extends EssaiDuTableau {

    @Autowired
    MockMvcTester essais;

    String college = "";

    @BeforeAll
    void addSchools() {
        jeu.etablissement("Lycée des Abers", "LPO", "Brest");
        college = jeu.etablissement("Collège du Port", "COLLEGE", "Rennes");
        jeu.membre(scene.formatrice, "ETABLISSEMENT_TOUS", college);
    }

    @Test
    @Exigence("F45")
    void putsTheSchoolOfTheYoungPersonThenThoseOfTheAgentBeforeTheDirectory() {
        assertThat(noms(scene.formatrice, "?q=&jeune=" + scene.lina))
                .containsSubsequence("Lycée du Port, Rennes", "Collège du Port, Rennes")
                .doesNotContain("Lycée des Abers");
        assertThat(noms(scene.formatrice, "?q=lycée&jeune=" + scene.lina))
                .containsSubsequence("Lycée du Port", "Son établissement", "Lycée des Abers");
        assertThat(noms(scene.formatrice, "?q=port&jeune=" + scene.lina))
                .containsSubsequence("Lycée du Port", "Un de vos établissements");
    }

    @Test
    void tellsAnOutsiderNothingOfTheYoungPersonsSchool() {
        assertThat(noms(scene.etranger, "?q=&jeune=" + scene.lina))
                .contains("Lycée des Dunes")
                .doesNotContain("Lycée du Port");
    }

    private String noms(UUID agent, String requete) {
        var reponse = essais.get()
                .uri("/etablissements/proches" + requete)
                .with(jeu.connecte(agent))
                .exchange();
        assertThat(reponse).hasStatusOk();
        try {
            return reponse.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
