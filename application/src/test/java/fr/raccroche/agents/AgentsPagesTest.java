package fr.raccroche.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register of agents: found by everybody, written by those who manage accounts. */
@EssaiComplet
class AgentsPagesTest {

    private static int rang;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    UUID administratrice = new UUID(0, 0);
    UUID formateur = new UUID(0, 0);
    String lycee = "";

    @BeforeEach
    void scene() {
        rang++;
        lycee = jeu.etablissement("Lycée du Registre " + rang, "LGT", "Redon");
        administratrice = jeu.agent("Ada", "Registre" + rang, "ADMINISTRATEUR", null);
        formateur = jeu.agent("Fabien", "Registre" + rang, "FORMATEUR", lycee);
    }

    @Test
    void createsAnAgentAndRefusesTheSameAddressTwice() {
        var courriel = "nouvelle" + rang + "@exemple.fr";

        assertThat(creer(courriel)).hasStatus(HttpStatus.FOUND);
        assertThat(creer(courriel.toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nina");
        assertThat(creer("pas une adresse")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(jeu.sql()
                        .sql("select count(*) from agents.agent where lower(courriel) = :courriel")
                        .param("courriel", courriel)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheFirstOfTwoCorrections() {
        var url = "/agents/" + formateur + "/modifier";

        assertThat(modifier(url, "Premier", "0")).hasStatus(HttpStatus.FOUND);
        assertThat(modifier(url, "Second", "0").getResponse().getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(page("/agents/" + formateur)).contains("Fabien Premier").doesNotContain("Fabien Second");
    }

    @Test
    void findsAgentsByTheBeginningOfTheirNameWithTheirFunction() {
        assertThat(mvc.post()
                        .uri("/agents")
                        .param("q", "fab regis")
                        .with(jeu.connecte(formateur))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Fabien", "Formateur", "Lycée du Registre");
        assertThat(mvc.get()
                        .uri("/agents/suggestions?q=registre" + rang)
                        .with(jeu.connecte(formateur))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(formateur.toString(), administratrice.toString());
    }

    @Test
    void saysThatTheReferentIsMissingOnThePageOfASchool() {
        assertThat(page("/etablissements/" + lycee)).contains("Référent décrochage", "aucun n’est connu");

        jeu.agent("Rita", "Registre" + rang, "REFERENT_DECROCHAGE", lycee);

        assertThat(page("/etablissements/" + lycee)).contains("Rita").doesNotContain("aucun n’est connu");
    }

    @Test
    void keepsTheRegisterFromThoseWhoDoNotManageAccounts() {
        assertThat(mvc.get().uri("/agents/nouveau").with(jeu.connecte(formateur)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/agents")).doesNotContain("/agents/nouveau");
    }

    private String page(String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(formateur)).exchange();
        assertThat(reponse).hasStatusOk();
        try {
            return Objects.requireNonNull(
                    reponse.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult creer(String courriel) {
        return mvc.post()
                .uri("/agents/nouveau")
                .param("nom", "Nouvelle")
                .param("prenom", "Nina")
                .param("courriel", courriel)
                .param("version", "0")
                .with(jeu.connecte(administratrice))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult modifier(String url, String nom, String version) {
        return mvc.post()
                .uri(url)
                .param("nom", nom)
                .param("prenom", "Fabien")
                .param("courriel", "fabien" + rang + "@exemple.fr")
                .param("version", version)
                .with(jeu.connecte(administratrice))
                .with(csrf())
                .exchange();
    }
}
