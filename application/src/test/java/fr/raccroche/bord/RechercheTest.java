package fr.raccroche.bord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The search box of the header: young people of one's cercles only, schools and actions for everybody. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RechercheTest {

    private static final LocalDate NAISSANCE = LocalDate.of(2009, 4, 3);

    @Autowired
    Jeu jeu;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    UUID formatrice = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    UUID administratrice = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var guehenno = jeu.etablissement("Lycée polyvalent Jean Guéhenno", "LPO", "Fougères");
        var maupertuis = jeu.etablissement("Lycée professionnel Maupertuis", "LP", "Saint-Malo");
        var chateaubriand = jeu.etablissement("Collège Chateaubriand", "COLLEGE", "Saint-Malo");
        jeu.action("DAQ", "Rebond de Saint-Malo", maupertuis);
        jeu.action("DAQ", "Rebond de Fougères", guehenno);
        formatrice = jeu.agent("Nadia", "Cherche", "FORMATEUR", null);
        etrangere = jeu.agent("Élise", "Cherche", "FORMATEUR", null);
        administratrice = jeu.agent("Ada", "Cherche", "ADMINISTRATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", chateaubriand);
        jeu.eleve("Malo", "Jeanne", NAISSANCE, chateaubriand);
        jeu.eleve("Guéhenno", "Paul", NAISSANCE, maupertuis);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            jean guehenno;   Lycée polyvalent Jean Guéhenno;                        DAQ|Rebond de Fougères
            JEAN GUÉHENNO;   Lycée polyvalent Jean Guéhenno;                        DAQ|Rebond de Fougères
            lp st malo;      Lycée professionnel Maupertuis;                        DAQ|Rebond de Saint-Malo
            clg chateau;     Collège Chateaubriand;                                 ''
            rebond;          '';                                                    DAQ|Rebond de Fougères,DAQ|Rebond de Saint-Malo
            daq fougeres;    '';                                                    DAQ|Rebond de Fougères
            """)
    void findsSchoolsAndActionsAsPeopleAbbreviateThem(String texte, String ecoles, String actions) throws Exception {
        var trouves = suggestions(administratrice, texte);

        assertThat(noms(trouves, "Établissements")).isEqualTo(ecoles.isEmpty() ? List.of() : List.of(ecoles));
        assertThat(noms(trouves, "Actions")).isEqualTo(actions.isEmpty() ? List.of() : List.of(actions.split(",", -1)));
    }

    @Test
    void groupsWhatIsFoundAndLeadsToEachPage() throws Exception {
        var page = page(formatrice, "malo");

        assertThat(page.select("main h2").eachText()).containsExactly("Jeunes 1", "Établissements 2", "Actions 1");
        assertThat(page.select("main .bord-liste a").eachText())
                .contains("MALO Jeanne", "Lycée professionnel Maupertuis");
        for (var lien : page.select("main .bord-liste a")) {
            mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(lien.attr("href"))
                            .with(jeu.connecte(formatrice)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void findsYoungPeopleWithinTheCerclesOfTheReaderOnly() throws Exception {
        assertThat(noms(suggestions(formatrice, "malo jeanne"), "Jeunes")).containsExactly("MALO Jeanne");
        assertThat(suggestions(etrangere, "malo jeanne")).isEmpty();
        assertThat(suggestions(administratrice, "malo jeanne")).isEmpty();
        assertThat(noms(suggestions(formatrice, "guéhenno"), "Jeunes")).isEmpty();
        assertThat(page(etrangere, "malo jeanne").select("main").text())
                .contains("Rien de ce nom")
                .doesNotContain("MALO");
    }

    @Test
    void offersCloseNamesOnlyWhenNothingBearsTheOneTyped() throws Exception {
        assertThat(noms(suggestions(formatrice, "jeenna"), "Noms proches")).containsExactly("MALO Jeanne");
        assertThat(page(formatrice, "jeenna").select("main").text())
                .contains("Noms proches 1", "MALO Jeanne")
                .doesNotContain("Rien de ce nom Créer");
        assertThat(noms(suggestions(formatrice, "malo"), "Noms proches")).isEmpty();
        assertThat(suggestions(etrangere, "jeenna")).isEmpty();
        assertThat(suggestions(administratrice, "jeenna")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "' -- ;", "%", "_", "qwxz"})
    void findsNothingForNothing(String texte) throws Exception {
        assertThat(suggestions(formatrice, texte)).isEmpty();
    }

    @Test
    void readsNoMoreThanALineOfText() throws Exception {
        assertThat(suggestions(formatrice, "malo " + "x".repeat(100))).isEmpty();
        assertThat(page(formatrice, "lycee ".repeat(200)).select("main .vide")).hasSize(1);
    }

    @Test
    void journalsThatSomebodySearchedNotWhatTheyTyped() throws Exception {
        page(formatrice, "malo jeanne");

        assertThat(jeu.sql()
                        .sql(
                                "select objet || ' ' || detail from journal.trace where geste = 'RECHERCHE' and agent_id = :agent order by le desc limit 1")
                        .param("agent", formatrice)
                        .query(String.class)
                        .single())
                .isEqualTo("JEUNE resultats=1");
    }

    private List<RechercheController.Suggestion> suggestions(UUID agent, String texte) throws Exception {
        return List.of(json.readValue(
                envoyer(agent, "/recherche/suggestions", texte), RechercheController.Suggestion[].class));
    }

    private static List<String> noms(List<RechercheController.Suggestion> trouves, String groupe) {
        return trouves.stream()
                .filter(trouve -> trouve.groupe().equals(groupe))
                .map(trouve -> trouve.libelle().replaceFirst("^.* — ", "DAQ|"))
                .sorted()
                .toList();
    }

    private org.jsoup.nodes.Document page(UUID agent, String texte) throws Exception {
        var session = mvc.perform(post("/recherche")
                        .param("q", texte)
                        .with(jeu.connecte(agent))
                        .with(csrf()))
                .andExpect(redirectedUrl("/recherche"))
                .andReturn()
                .getRequest()
                .getSession();
        return Jsoup.parse(mvc.perform(get("/recherche")
                        .session((MockHttpSession) Objects.requireNonNull(session))
                        .with(jeu.connecte(agent)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String envoyer(UUID agent, String adresse, String texte) throws Exception {
        return mvc.perform(post(adresse)
                        .param("q", texte)
                        .with(jeu.connecte(agent))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
