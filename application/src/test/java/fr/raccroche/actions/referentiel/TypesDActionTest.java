package fr.raccroche.actions.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class TypesDActionTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Test
    @Exigence("F24")
    void anAcademieAddsATypeAndEndsAnother() {
        var nadia = jeu.agent("Nadia", "Benoit", "CHARGE_DE_MISSION", null);
        assertThat(mvc.post()
                        .uri("/actions/types")
                        .param("code", "PARI")
                        .param("libelle", "Pôle d’accompagnement")
                        .param("axe", "REMEDIATION")
                        .param("du", "01/09/2026")
                        .with(jeu.connecte(nadia))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.post()
                        .uri("/actions/types")
                        .param("code", "MOREX")
                        .param("libelle", "MOREX")
                        .param("axe", "REMEDIATION")
                        .param("du", "01/09/2000")
                        .param("au", "31/08/2026")
                        .with(jeu.connecte(nadia))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/actions/nouvelle").with(jeu.connecte(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("Pôle d’accompagnement")
                .doesNotContain("MOREX");
    }

    @Test
    void refusesABadCodeAndWhoeverHasNoRight() {
        var nadia = jeu.agent("Nadège", "Benoit", "CHARGE_DE_MISSION", null);
        var anne = jeu.agent("Anne", "Morin", "FORMATEUR", null);

        assertThat(mvc.post()
                        .uri("/actions/types")
                        .param("code", "pôle 1")
                        .param("libelle", "Pôle")
                        .param("axe", "REMEDIATION")
                        .param("du", "01/09/2026")
                        .with(jeu.connecte(nadia))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le code s’écrit en capitales");
        assertThat(mvc.get().uri("/actions/types").with(jeu.connecte(anne))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
