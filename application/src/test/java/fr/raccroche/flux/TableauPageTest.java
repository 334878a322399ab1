package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.Exigence;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the tableau: the plain list that phones and browsers without JavaScript get, and what the grid starts from. */
class TableauPageTest extends EssaiDuTableau {

    @BeforeAll
    void recordLines() {
        scene.saisir(lignes, scene.formatrice, entretien("3/12", "berthou", "situation", "60"));
        scene.saisir(lignes, scene.formatrice, entretien("4/12", "berthou", "suivi", "30"));
    }

    @Test
    @Exigence("F45")
    void listsTheLinesAndCountsThem() throws Exception {
        var page = pages.ouvrir(scene.formatrice, "/tableau");

        var lignes = page.select("[data-repli] tbody tr");
        assertThat(lignes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".flux-compte strong").text()).isEqualTo(Integer.toString(lignes.size()));
        assertThat(page.select("[data-grille]").attr("data-reglages")).contains("\"code\":\"JEUNE\"");
    }

    @Test
    void offersTheSameFiltersToTheGrid() throws Exception {
        var page = pages.ouvrir(scene.formatrice, "/tableau?annee=2026&tranche=ANNEE&type=SUIVI");

        assertThat(page.select("[data-repli] tbody tr")).hasSize(1);
        assertThat(page.select("[data-grille]").attr("data-lignes")).contains("type=SUIVI");
    }

    @Test
    @Exigence("F45")
    void theFormOfALineShowsWhatSomebodyElseSavedMeanwhile() throws Exception {
        var ligne = java.util.Objects.requireNonNull(
                scene.saisir(lignes, scene.formatrice, entretien("5/12", "berthou", "bilan", "30"))
                        .ligne());
        var ref = "E-" + ligne.id();
        mvc.perform(envoi(ref, ligne.version(), "45 min")).andExpect(status().is3xxRedirection());

        var conflit = mvc.perform(envoi(ref, ligne.version(), "20 min"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        var page = Jsoup.parse(conflit);
        assertThat(page.select(".flux-enregistre").text()).isEqualTo("Déjà enregistré : 45 min");
        assertThat(page.select("[name=DUREE]").attr("value")).isEqualTo("20 min");
        assertThat(page.select("[name=version]").attr("value")).isEqualTo(Integer.toString(ligne.version() + 1));
    }

    @Test
    void aLineRefusedAgainAndAgainIsOneLineOfTheTableau() throws Exception {
        var cle = pages.ouvrir(scene.formatrice, "/tableau/ligne")
                .select("[name=cle]")
                .attr("value");
        for (var type : new String[] {"inconnu", "toujours inconnu"}) {
            var refus = Jsoup.parse(mvc.perform(post("/tableau/ligne")
                            .param("_cle", UUID.randomUUID().toString())
                            .param("cle", cle)
                            .param("DATE", "07/12/2026")
                            .param("JEUNE", "BERTHOU Lina")
                            .param("TYPE", type)
                            .with(csrf())
                            .with(jeu.connecte(scene.formatrice)))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(refus.text()).contains("Ligne gardée");
            cle = refus.select("[name=cle]").attr("value");
        }

        assertThat(jeu.sql()
                        .sql(
                                "select count(*) from flux.ligne where agent_id = :agent and contenu::text like '%07/12/2026%'")
                        .param("agent", scene.formatrice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder envoi(
            String ref, int version, String duree) {
        return post("/tableau/ligne")
                .param("_cle", UUID.randomUUID().toString())
                .param("ref", ref)
                .param("version", Integer.toString(version))
                .param("DATE", "05/12/2026")
                .param("JEUNE", "BERTHOU Lina")
                .param("TYPE", "Entretien de bilan")
                .param("DUREE", duree)
                .param("ETABLISSEMENT", "Lycée du Port, Rennes")
                .with(csrf())
                .with(jeu.connecte(scene.formatrice));
    }

    @Test
    void showsAnOutsiderAnEmptyTableauThatExplains() throws Exception {
        var page = pages.ouvrir(scene.etranger, "/tableau?annee=2026&tranche=ANNEE&agent=" + scene.formatrice);

        assertThat(page.text()).doesNotContain("BERTHOU").contains("Aucune ligne sur cette période");
        assertThat(page.select("select[name=uai] option")).hasSize(1);
        mvc.perform(get("/tableau/lignes?agent=" + scene.formatrice).with(jeu.connecte(scene.etranger)))
                .andExpect(status().isOk())
                .andExpect(reponse ->
                        assertThat(reponse.getResponse().getContentAsString()).doesNotContain("BERTHOU"));
    }

    @Test
    void givesAReaderNothingToTypeWithAndSaysWhatToChoose() throws Exception {
        var lectrice = jeu.agent("Lucie", "Lectrice", "COORDONNATEUR_DEPARTEMENTAL", null);
        jeu.membre(lectrice, "ETABLISSEMENT_SUIVIS", scene.lycee);

        var vide = pages.ouvrir(lectrice, "/tableau");
        assertThat(vide.select("[data-grille], #grille-pied, .flux-exports, [data-ajouter]"))
                .isEmpty();
        assertThat(vide.select(".vide__titre").text()).isEqualTo("Choisissez un tableau");
        assertThat(vide.select(".vide a").attr("href")).isEqualTo("/tableau?agent=tous");

        var lue = pages.ouvrir(lectrice, "/tableau?agent=tous");
        assertThat(lue.select("[data-grille]")).hasSize(1);
        assertThat(lue.select("#grille-pied").text()).doesNotContain("Ctrl+Suppr", "coller");
        assertThat(lue.select("#grille-pied [data-occupation]").hasAttr("hidden"))
                .isTrue();
        assertThat(lue.select("[data-repli] thead").text()).contains("État").doesNotContain("Modifier");
        assertThat(lue.select("[data-repli] [data-titre=État]").eachText())
                .isNotEmpty()
                .containsOnly("Non transmise");
        assertThat(lue.select(".flux-barre a").eachAttr("href"))
                .contains("/tableau/colonnes")
                .doesNotContain("/tableau/import", "/transmissions/nouvelle", "/tableau/ligne");
        assertThat(pages.ouvrir(lectrice, "/tableau?agent=tous&type=ACCUEIL")
                        .select(".vide__titre")
                        .text())
                .isEqualTo("Aucune ligne pour ce choix");
    }

    @Test
    void letsACoordonnateurReadTheTableauOfAnAgentWithoutTypingInTheirOwn() throws Exception {
        var coordonnatrice = jeu.agent("Maïa", "Lectrice", "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "ETABLISSEMENT_SUIVIS", scene.lycee);

        var lue = pages.ouvrir(coordonnatrice, "/tableau?agent=" + scene.formatrice);
        assertThat(lue.select("h1").text()).startsWith("Tableau en flux : ");
        assertThat(lue.select(".flux-barre a").eachAttr("href"))
                .doesNotContain("/tableau/import", "/transmissions/nouvelle", "/tableau/ligne");
        assertThat(lue.select("[data-grille]").attr("data-reglages")).contains("\"modifiable\":false");

        var sien = pages.ouvrir(coordonnatrice, "/tableau");
        assertThat(sien.select("h1").text()).isEqualTo("Tableau en flux");
        assertThat(sien.select(".flux-barre a").eachAttr("href")).contains("/tableau/ligne");
        assertThat(sien.select("[data-grille]").attr("data-reglages")).contains("\"modifiable\":true");
    }

    @Test
    void isClosedToWhoHasNothingToDoThere() throws Exception {
        var cpe = jeu.agent("Luc", "Portier", "CPE", scene.lycee);
        mvc.perform(get("/tableau").with(jeu.connecte(cpe))).andExpect(status().isForbidden());
        mvc.perform(get("/tableau/lignes").with(jeu.connecte(cpe))).andExpect(status().isForbidden());
    }
}
