package fr.raccroche.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of actions and accueils, as whoever manages them, as a formateur and as an outsider. */
@EssaiComplet
class ActionControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID coordonnatrice = new UUID(0, 0);
    UUID formatrice = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    UUID jeune = new UUID(0, 0);
    UUID action = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        action = jeu.action("DAQ", "DAQ du Phare", lycee);
        coordonnatrice = jeu.agent("Maud", "Hervé" + lycee, "COORDONNATEUR", null);
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        jeune = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
    }

    @Test
    @Exigence("F24")
    void listsActionsWithTheirSchoolAndCommune() {
        assertThat(mvc.get().uri("/actions?uai=" + lycee).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("DAQ — DAQ du Phare", "Lycée du Phare", "Dinard", "1 action")
                .doesNotContain("Nouvelle action");
        assertThat(mvc.get().uri("/actions/suggestions?q=daq phare").with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].libelle")
                .asArray()
                .contains("DAQ — DAQ du Phare");
    }

    @Test
    void offersTheSchoolYearsAndTheTerritoriesAsPeopleNameThem() throws Exception {
        jeu.bassin("GRAND-LARGE" + lycee, lycee);
        jeu.sql()
                .sql(
                        "update territoire.territoire set libelle = 'Bassin du Grand Large' where code like 'GRAND-LARGE%'")
                .update();

        var page = org.jsoup.Jsoup.parse(mvc.get()
                .uri("/actions")
                .with(jeu.connecte(formatrice))
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#annee option").eachText())
                .containsExactly("2027-2028", "2026-2027", "2025-2026", "2024-2025", "2023-2024");
        assertThat(page.select("#territoire option").eachText()).contains("Bassin du Grand Large");
    }

    @Test
    void speaksOfFiltersOnlyWhereThereAreSome() {
        assertThat(mvc.get().uri("/actions?annee=2023").with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune action en 2023-2024")
                .doesNotContain("un filtre");
        assertThat(mvc.get().uri("/actions?annee=2023&texte=introuvable").with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("effacez un filtre");
    }

    @Test
    void createsAnActionOnlyWithTheRight() {
        assertThat(mvc.get().uri("/actions/nouvelle").with(jeu.connecte(formatrice)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/actions")
                        .param("type", "MODAC")
                        .param("intitule", "Accueil")
                        .param("uai", lycee)
                        .param("du", "01/09/2026")
                        .param("au", "30/06/2027")
                        .with(jeu.connecte(coordonnatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.post()
                        .uri("/actions")
                        .param("type", "MODAC")
                        .param("intitule", "Accueil")
                        .param("uai", lycee)
                        .param("du", "01/09/2026")
                        .param("au", "30/10/2027")
                        .with(jeu.connecte(coordonnatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une action tient dans une année scolaire", "Lycée du Phare, Dinard");
    }

    @Test
    void composesTheTeam() {
        assertThat(mvc.post()
                        .uri("/actions/{id}/equipe", action)
                        .param("agent", etrangere.toString())
                        .param("role", "INTERVENANT")
                        .param("du", "01/12/2026")
                        .with(jeu.connecte(coordonnatrice))
                        .with(csrf()))
                .hasRedirectedUrl("/actions/" + action);

        assertThat(mvc.get().uri("/actions/{id}", action).with(jeu.connecte(coordonnatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé Petit", "Intervenant", "Retirer de l’équipe");
    }

    @Test
    @Exigence("F47")
    void recordsAnAccueilFromTheFile() {
        assertThat(mvc.get().uri("/jeunes/{id}/accueils/nouveau", jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Accueillir MARTIN Léa", "Origine du signalement");
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/accueils", jeune)
                        .param("action", action.toString())
                        .param("entree", "5/10/2026")
                        .param("origine", "GPDS")
                        .param("uai", lycee)
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        var id = jeu.sql()
                .sql("select id from actions.accueil where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();

        assertThat(mvc.get().uri("/accueils/{id}", id).with(jeu.connecte(etrangere)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/jeunes/{id}/accueils/nouveau", jeune).with(jeu.connecte(etrangere)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/actions/{id}", action).with(jeu.connecte(etrangere)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("MARTIN");
        assertThat(mvc.get().uri("/actions/{id}", action).with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("MARTIN Léa");
        assertThat(mvc.post()
                        .uri("/accueils/{id}", id)
                        .param("action", action.toString())
                        .param("entree", "5/10/2026")
                        .param("origine", "GPDS")
                        .param("sortie", "10/12/2026")
                        .param("version", "0")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une sortie a une date et un motif.");
    }

    @Test
    @Exigence("X46")
    void refusesAnAccueilForAllItsReasonsAtOnceAndKeepsWhatWasTyped() {
        for (var absences : List.of("401", "beaucoup")) {
            assertThat(mvc.post()
                            .uri("/jeunes/{id}/accueils", jeune)
                            .param("action", "")
                            .param("actionTexte", "DAQ des")
                            .param("entree", "20/12/2026")
                            .param("origine", "")
                            .param("uaiTexte", "Lycée du Ph")
                            .param("sortie", "19/12/2026")
                            .param("absences", absences)
                            .param("joursDeStage", "3")
                            .with(jeu.connecte(formatrice))
                            .with(csrf()))
                    .as(absences)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"action-erreur\"", "id=\"entree-erreur\"", "id=\"origine-erreur\"")
                    .contains("id=\"uai-erreur\"", "id=\"motif-erreur\"")
                    .contains("id=\"absences-erreur\"", "id=\"stages-erreur\"")
                    .contains("value=\"DAQ des\"", "value=\"Lycée du Ph\"", "value=\"" + absences + "\"")
                    .contains("value=\"20/12/2026\"", "value=\"19/12/2026\"");
        }
    }

    @Test
    void refusesAnExitBeforeTheEntryAndOutsideTheAction() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/accueils", jeune)
                        .param("action", action.toString())
                        .param("entree", "20/08/2026")
                        .param("origine", "GPDS")
                        .param("sortie", "19/08/2026")
                        .param("motif", "SCOLAIRE")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("L’entrée est hors des dates de l’action", "La sortie précède l’entrée.");
    }
}
