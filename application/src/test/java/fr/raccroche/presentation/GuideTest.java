package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
@ActiveProfiles("guide")
class GuideTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    private UUID agent = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        agent = jeu.agent(
                "Claire" + System.nanoTime(),
                "Morel",
                "FORMATEUR",
                jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo"));
    }

    @Test
    void showsEveryFragment() {
        var page =
                page(mvc.get().uri("/guide-de-style").with(jeu.connecte(agent)).exchange());
        assertThat(page.title()).isEqualTo("Guide de style - Raccroche");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".fr-breadcrumb__list li").eachText())
                .containsExactly("Accueil", "Documentation", "Guide de style");
        assertThat(page.select(".identite__nom").text()).contains("Morel");
        assertThat(page.select("input[name=heure]").val()).isEqualTo("14:30");
        assertThat(page.select("input[name=freins][checked]").eachAttr("value")).containsExactly("MOBILITE");
        assertThat(page.select("table caption").eachText()).contains("Jeunes suivis");
        assertThat(page.select("main input[name=_cle]").val()).hasSize(36);
    }

    @Test
    void keepsWhatWasTypedAndLinksEachErrorToItsField() {
        var page = page(mvc.post()
                .uri("/guide-de-style")
                .with(jeu.connecte(agent))
                .with(csrf())
                .param("_cle", "0b0b0b0b-0b0b-0b0b-0b0b-0b0b0b0b0b0b")
                .param("nom", "Martin")
                .param("le", "hier")
                .param("heure", "14 h")
                .param("duree", "45")
                .param("freins", "LOGEMENT", "MOBILITE")
                .exchange());
        assertThat(page.title()).startsWith("Erreur : ");
        assertThat(page.select("main input[name=_cle]").val()).startsWith("0b0b");
        assertThat(page.select("input[name=le]").val()).isEqualTo("hier");
        assertThat(page.select("input[name=heure]").val()).isEqualTo("14:00");
        assertThat(page.select("input[name=duree]").val()).isEqualTo("45");
        assertThat(page.select("input[name=freins][checked]").eachAttr("value"))
                .containsExactly("MOBILITE", "LOGEMENT");
        assertThat(page.select("#le-erreur").text()).contains("Cette date n’est pas reconnue");
        assertThat(page.select(".resume-erreurs a[href=#le]")).isNotEmpty();
        for (var lien : page.select(".resume-erreurs a")) {
            assertThat(page.select(lien.attr("href"))).as(lien.attr("href")).hasSize(1);
        }
    }

    @Test
    void tellsEverythingToCorrectAtOnce() {
        var page = page(mvc.post()
                .uri("/guide-de-style")
                .with(jeu.connecte(agent))
                .with(csrf())
                .param("nom", " ")
                .param("le", "1er déc. 2026")
                .param("heure", "midi")
                .exchange());
        assertThat(page.select(".resume-erreurs a").eachAttr("href"))
                .containsExactlyInAnyOrder("#nom", "#heure", "#type", "#lieu");
        assertThat(page.select("#nom-erreur").text()).isEqualTo("Ce champ est à remplir.");
        assertThat(page.select("#heure-erreur").text()).contains("14h30");
        assertThat(page.select("input[name=le]").val()).isEqualTo("01/12/2026");
    }

    @Test
    void declaresItselfAsHtmlFromTheFirstCharacter() {
        assertThat(mvc.get().uri("/guide-de-style").with(jeu.connecte(agent)))
                .bodyText()
                .matches("(?s)\\s*<!DOCTYPE html>\\s*<html lang=\"fr\".*</html>\\s*");
    }

    private static Document page(MvcTestResult reponse) {
        return Jsoup.parse(
                new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
