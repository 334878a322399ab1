package fr.raccroche.entretiens.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@EssaiComplet
class TypesDEntretienTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Test
    @Exigence({"X61", "X77"})
    void anAcademieAddsATypeWithItsGuideAndItsLists() {
        var nadia = jeu.agent("Nadia", "Benoit", "CHARGE_DE_MISSION", null);
        var lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        var anne = jeu.agent("Anne", "Morin", "FORMATEUR", lycee);
        jeu.membre(anne, "ETABLISSEMENT_TOUS", lycee);
        var jeune = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);

        assertThat(type("TRIPARTITE")
                        .param("questions", "Que dit le tuteur ?\n\nQue dit le jeune ?")
                        .param("listes", "PRESENT", "SUITE")
                        .with(jeu.connecte(nadia)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get()
                        .uri("/jeunes/{id}/entretiens/nouveau?type=TRIPARTITE", jeune)
                        .with(jeu.connecte(anne)))
                .hasStatusOk()
                .bodyText()
                .contains("Entretien tripartite", "Que dit le tuteur ?", "Réponse du jeune")
                .doesNotContain("Raisons de la rupture");
    }

    @Test
    void listsTheTypesAndOpensOneToCorrectIt() {
        var nadia = jeu.agent("Nadine", "Benoit", "CHARGE_DE_MISSION", null);

        assertThat(mvc.get().uri("/entretiens/types?code=AIDE").with(jeu.connecte(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("Corriger Entretien de situation", "data-titre=\"Durée\"", "1 h", "PREMIER_CONTACT")
                .contains("value=\"AIDE\"", "le jeune veut-il lever ?");
    }

    @Test
    @Exigence("C42")
    void keepsTheTypesOfStaffInterviewsOutOfReach() {
        var nadia = jeu.agent("Nadège", "Benoit", "CHARGE_DE_MISSION", null);

        assertThat(type("REGULATION").with(jeu.connecte(nadia)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce code désigne un entretien avec le personnel.");
        assertThat(mvc.get().uri("/entretiens/types").with(jeu.connecte(jeu.agent("Luc", "Morin", "FORMATEUR", null))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MockMvcRequestBuilder type(String code) {
        return mvc.post()
                .uri("/entretiens/types")
                .param("code", code)
                .param("libelle", "Entretien tripartite")
                .param("duree", "40")
                .param("du", "01/09/2026")
                .with(csrf());
    }
}
