package fr.raccroche.bord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.agents.Fonction;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The home page of each function: every counter opens a list of exactly that many lines. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BordTest {

    private static final LocalDate NAISSANCE = LocalDate.of(2009, 4, 3);

    @Autowired
    Jeu jeu;

    @Autowired
    MockMvc mvc;

    String lycee = "";
    final Map<Fonction, UUID> agents = new TreeMap<>();

    @BeforeAll
    void setTheScene() {
        lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var ailleurs = jeu.etablissement("Lycée des Dunes", "LPO", "Vitré");
        var bassin = jeu.bassin("RENNES", lycee);
        int rang = 0;
        for (var fonction : Fonction.values()) {
            agents.put(fonction, jeu.agent("Agent" + rang, "Numero" + rang++, fonction.name(), null));
        }
        jeu.membre(agent(Fonction.FORMATEUR), "ETABLISSEMENT_SUIVIS", lycee);
        jeu.membre(agent(Fonction.CHEF_ETABLISSEMENT), "ETABLISSEMENT_SUIVIS", lycee);
        jeu.membre(agent(Fonction.COORDONNATEUR), "TERRITOIRE_SUIVIS", Integer.toString(bassin));
        for (var nom : new String[] {"Abgrall", "Bodiguel", "Cadoret"}) {
            var jeune = jeu.suivi(nom, "Camille", NAISSANCE, lycee, LocalDate.of(2026, 10, 1));
            etape(jeune, LocalDate.of(2026, 12, 1));
            etape(jeune, LocalDate.of(2026, 12, 20));
        }
        jeu.suivi("Ailleurs", "Camille", NAISSANCE, ailleurs, LocalDate.of(2026, 10, 1));
    }

    @ParameterizedTest
    @EnumSource(Fonction.class)
    void opensFromEachCounterAListOfThatLength(Fonction fonction) throws Exception {
        var accueil = page(agent(fonction), "/");
        for (var tuile : accueil.select("a.tuile[href^=/a-faire]")) {
            var liste = page(agent(fonction), tuile.attr("href"));
            assertThat(liste.select("tbody tr"))
                    .as("%s, %s", fonction, tuile.text())
                    .hasSize(Integer.parseInt(tuile.select(".tuile__nombre").text()));
        }
        assertThat(accueil.text()).doesNotContain("AILLEURS");
    }

    @Test
    void putsWhatIsLateFirst() throws Exception {
        var accueil = page(agent(Fonction.FORMATEUR), "/");

        assertThat(accueil.select("a.tuile").eachText().getFirst()).contains("3", "étapes en retard");
        assertThat(accueil.select(".bord-liste li").eachText().getFirst()).contains("En retard");
        assertThat(accueil.select("a.tuile .tuile__libelle").eachText()).contains("dossiers sans suite");
    }

    @Test
    void explainsAnEmptyHomeAndKeepsListsFromThoseWithoutTheRight() throws Exception {
        var dpd = agent(Fonction.DPD);
        assertThat(page(dpd, "/").text()).contains("Rien ne vous attend");
        mvc.perform(get("/a-faire/sans-suite").with(jeu.connecte(dpd))).andExpect(status().isForbidden());
        mvc.perform(get("/a-faire/inconnue").with(jeu.connecte(dpd))).andExpect(status().isNotFound());
    }

    private UUID agent(Fonction fonction) {
        return java.util.Objects.requireNonNull(agents.get(fonction));
    }

    private void etape(UUID jeune, LocalDate echeance) {
        jeu.sql()
                .sql(
                        "insert into entretiens.prochaine_action (jeune_id, quoi, echeance, agent_id, auteur_id) values (:jeune, 'APPEL', :le, :agent, :agent)")
                .param("jeune", jeune)
                .param("le", echeance)
                .param("agent", agent(Fonction.FORMATEUR))
                .update();
    }

    private Document page(UUID agent, String adresse) throws Exception {
        return Jsoup.parse(mvc.perform(get(adresse).with(jeu.connecte(agent)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
