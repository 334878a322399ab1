package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft belongs to whoever types it, and goes once the form is taken. */
@EssaiComplet
@ActiveProfiles("guide")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrouillonIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    private UUID claire = new UUID(0, 0);
    private UUID yann = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var uai = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        claire = jeu.agent("Claire", "Morel", "FORMATEUR", uai);
        yann = jeu.agent("Yann", "Riou", "FORMATEUR", uai);
    }

    @Test
    void givesBackToItsAuthorAloneWhatWasTyped() {
        assertThat(garder(claire, "entretien:1", 0, "Projet de CAP")).hasStatusOk();
        assertThat(lire(claire, "entretien:1")).hasStatusOk().bodyText().contains("Projet de CAP");
        assertThat(lire(yann, "entretien:1")).hasStatus(204);
    }

    @Test
    void refusesAnOlderWindowOfTheSameForm() {
        assertThat(garder(claire, "entretien:2", 0, "a")).hasStatusOk();
        assertThat(garder(claire, "entretien:2", 1, "b"))
                .hasStatusOk()
                .bodyText()
                .contains("2");
        assertThat(garder(claire, "entretien:2", 1, "c")).hasStatus(409);
        assertThat(lire(claire, "entretien:2")).bodyText().contains("\"b\"");
    }

    @Test
    void goesOnceTheFormIsTakenAndStaysWhenItIsRefused() {
        garder(claire, "guide-de-style", 0, "Martin");
        assertThat(envoyer("hier")).hasStatus(422);
        assertThat(lire(claire, "guide-de-style")).hasStatusOk();
        assertThat(envoyer("1er déc. 2026")).hasStatus(302);
        assertThat(lire(claire, "guide-de-style")).hasStatus(204);
    }

    @Test
    void refusesAKeyThatCouldCarryAName() {
        assertThat(garder(claire, "léa martin", 0, "a")).hasStatus4xxClientError();
    }

    private MvcTestResult envoyer(String date) {
        return mvc.post()
                .uri("/guide-de-style")
                .with(jeu.connecte(claire))
                .with(csrf())
                .param("_brouillon", "guide-de-style")
                .param("nom", "Martin")
                .param("_present", "on")
                .param("le", date)
                .param("type", "SITUATION")
                .param("lieu", "EPLE")
                .exchange();
    }

    private MvcTestResult garder(UUID agent, String cle, int version, String texte) {
        return mvc.post()
                .uri("/brouillons/{cle}?version={version}", cle, version)
                .with(jeu.connecte(agent))
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"synthese\": [\"" + texte + "\"]}")
                .exchange();
    }

    private MvcTestResult lire(UUID agent, String cle) {
        return mvc.get().uri("/brouillons/{cle}", cle).with(jeu.connecte(agent)).exchange();
    }
}
