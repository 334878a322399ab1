package fr.raccroche.reperage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of campaigns, as whoever leads one, as a member of its team and as an outsider. */
@EssaiComplet
class CampagnesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    int departement;
    UUID rose = new UUID(0, 0);
    UUID gaelle = new UUID(0, 0);
    UUID anne = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        var ailleurs = jeu.etablissement("Lycée des Terres", "LPO", "Redon");
        departement = jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee);
        jeu.territoire("DEPARTEMENT", "Terres " + lycee, ailleurs);
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        gaelle = jeu.agent("Gaëlle", "Sud" + lycee, "COORDONNATEUR_DEPARTEMENTAL", null);
        jeu.sql()
                .sql("update agents.exercice set territoire_id = :departement where agent_id = :agent")
                .param("departement", departement)
                .param("agent", gaelle)
                .update();
        anne = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
    }

    @Test
    @Exigence("B32")
    void opensACampaignWhoseTeamAloneSeesIt() {
        var adresse = ouvrir(rose, "Automne", departement).getRedirectedUrl();

        assertThat(adresse).matches("/reperage/[-0-9a-f]{36}");
        assertThat(page(rose, adresse)).contains("Automne", "Émeraude", "1 personne dans l’équipe");
        assertThat(page(rose, "/reperage")).contains("Automne").doesNotContain("Aucune campagne");
        assertThat(page(anne, "/reperage")).contains("Aucune campagne").doesNotContain("Automne");
        assertThat(mvc.get().uri(adresse).with(jeu.connecte(anne))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(adresse + "/equipe").with(jeu.connecte(gaelle)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsTheTeamGrowAndShrinkButNeverVanish() {
        var adresse = ouvrir(rose, "Automne", departement).getRedirectedUrl();

        envoyer(rose, adresse + "/equipe", "agent", anne.toString());
        assertThat(mvc.get().uri(adresse).with(jeu.connecte(anne))).hasStatusOk();
        envoyer(rose, adresse + "/equipe/" + anne + "/fin", "x", "");
        assertThat(mvc.get().uri(adresse).with(jeu.connecte(anne))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(envoyer(rose, adresse + "/equipe/" + rose + "/fin", "x", "").getFlash("avertissement"))
                .asString()
                .contains("au moins une personne");
        assertThat(mvc.get().uri(adresse).with(jeu.connecte(rose))).hasStatusOk();
    }

    @Test
    void keepsWhoeverMayNotClearDoubtsOutOfTheTeam() {
        var adresse = ouvrir(rose, "Automne", departement).getRedirectedUrl();
        var cpe = jeu.agent("Cyr", "Vie" + lycee, "CPE", lycee);

        assertThat(envoyer(rose, adresse + "/equipe", "agent", cpe.toString()).getFlash("avertissement"))
                .asString()
                .contains("ne lui permet pas");
    }

    @Test
    void opensOnlyWithinThePerimeterOfTheFunction() {
        var formulaire = Jsoup.parse(page(gaelle, "/reperage/nouvelle"));

        assertThat(formulaire.select("#territoire option[value]").eachText())
                .anyMatch(nom -> nom.contains("Émeraude " + lycee))
                .noneMatch(nom -> nom.contains("Terres"));
        assertThat(ouvrir(gaelle, "Ailleurs", departement + 1).result())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un territoire de votre ressort");
        assertThat(mvc.get().uri("/reperage/nouvelle").with(jeu.connecte(anne))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void setsItsThresholdsAndStopsChangingOnceClosed() {
        var adresse = ouvrir(rose, "Automne", departement).getRedirectedUrl();
        assertThat(regler(adresse, "40").result())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("entre 50 et 100");

        assertThat(regler(adresse, "97,5").getRedirectedUrl()).isEqualTo(adresse);
        assertThat(Jsoup.parse(page(rose, adresse + "/reglages"))
                        .select("#meme")
                        .val())
                .isIn("97.5", "97,5");
        envoyer(rose, adresse + "/cloture", "x", "");
        assertThat(page(rose, adresse)).contains("Cette campagne est close");
        assertThat(mvc.post().uri(adresse + "/cloture").with(csrf()).with(jeu.connecte(rose)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Reponse regler(String adresse, String meme) {
        return new Reponse(mvc.post()
                .uri(adresse + "/reglages")
                .with(csrf())
                .with(jeu.connecte(rose))
                .param("meme", meme)
                .param("aRevoir", "30")
                .param("tentatives", "3")
                .param("canaux", "2")
                .param("delai", "15")
                .param("version", "0")
                .exchange());
    }

    private Reponse ouvrir(UUID agent, String nom, int territoire) {
        return new Reponse(mvc.post()
                .uri("/reperage")
                .with(csrf())
                .with(jeu.connecte(agent))
                .param("nom", nom)
                .param("annee", "2026")
                .param("observeeLe", "2026-11-15")
                .param("territoire", Integer.toString(territoire))
                .exchange());
    }

    private Reponse envoyer(UUID agent, String adresse, String nom, String valeur) {
        return new Reponse(mvc.post()
                .uri(adresse)
                .with(csrf())
                .with(jeu.connecte(agent))
                .param(nom, valeur)
                .exchange());
    }

    private String page(UUID agent, String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private record Reponse(MvcTestResult result) {

        String getRedirectedUrl() {
            return String.valueOf(result.getResponse().getRedirectedUrl());
        }

        Object getFlash(String nom) {
            return String.valueOf(result.getMvcResult().getFlashMap().get(nom));
        }
    }
}
