package fr.raccroche.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How columns are called and ordered for the académie, and which of them each agent looks at. */
@EssaiComplet
class ReglagesDesColonnesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Test
    @Exigence("F45")
    void theAcademieNamesAndOrdersColumnsAndEachAgentChoosesAmongThem() {
        var chargee = jeu.agent("Nadia", "Benoit", "CHARGE_DE_MISSION", null);
        var formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);

        assertThat(regler(
                        chargee,
                        "libelle-DUREE",
                        "Temps passé",
                        "rang-DUREE",
                        "0",
                        "montrees",
                        "INE",
                        "montrees",
                        "DUREE"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(tableau(formatrice)).contains("Temps passé").doesNotContain("\"INE\"");

        assertThat(mvc.post()
                        .uri("/tableau/colonnes")
                        .param("colonnes", "INE", "ABSENCES")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(tableau(formatrice))
                .contains("\"INE\"", "\"ABSENCES\"", "\"DATE\"")
                .doesNotContain("Temps passé");
        assertThat(tableau(jeu.agent("Ronan", "Levrel", "FORMATEUR", null)))
                .contains("Temps passé")
                .doesNotContain("\"INE\"");
    }

    @Test
    void refusesTwoColumnsOfTheSameNameAndKeepsWhatWasTyped() {
        var chargee = jeu.agent("Nadège", "Benoit", "CHARGE_DE_MISSION", null);

        assertThat(regler(chargee, "libelle-SEXE", "Commune", "libelle-AGE", "Âge à la rentrée"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Deux colonnes portent l’intitulé « Commune »", "Âge à la rentrée");
    }

    @Test
    void isForWhoKeepsTheReferenceListsAlone() {
        var formatrice = jeu.agent("Anne", "Levrel", "FORMATEUR", null);

        assertThat(regler(formatrice, "libelle-SEXE", "Genre")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Exigence("F45")
    void eachAcademieNamesItsColumnsWhereSeveralShareTheInstallation() throws Exception {
        var breton = jeu.etablissement("Lycée du Large", "LGT", "Brest");
        var normand = jeu.etablissement("Lycée du Havre", "LGT", "Le Havre");
        var rennes = academie("14", "Académie de Rennes", breton);
        academie("70", "Académie de Normandie", normand);
        var bretonne = jeu.agent("Maï", "Kerbrat", "FORMATEUR", breton);
        var normande = jeu.agent("Lise", "Havard", "FORMATEUR", normand);
        var chargee = jeu.agent("Rose", "Kermarec", "CHARGE_DE_MISSION", null);
        jeu.sql()
                .sql("update agents.exercice set territoire_id = :rennes where agent_id = :agent")
                .param("rennes", rennes)
                .param("agent", chargee)
                .update();
        var administrateur = jeu.agent("Ada", "Racine", "ADMINISTRATEUR", null);

        assertThat(regler(chargee, "libelle-DATE", "Jour du fait")).hasStatus(HttpStatus.FOUND);

        assertThat(tableau(bretonne)).contains("Jour du fait");
        assertThat(tableau(normande)).contains("\"Date\"").doesNotContain("Jour du fait");
        assertThat(colonnes(chargee))
                .contains("Colonnes : Académie de Rennes", "Reprendre les colonnes communes")
                .doesNotContain("Académie de Normandie", "Colonnes communes à");
        assertThat(colonnes(administrateur))
                .contains("Colonnes communes", "Académie de Rennes", "Académie de Normandie")
                .doesNotContain("Jour du fait");

        assertThat(regler(chargee, "geste", "communs")).hasStatus(HttpStatus.FOUND);
        assertThat(tableau(bretonne)).doesNotContain("Jour du fait");
        jeu.sql()
                .sql("delete from territoire.rattachement where territoire_id <> :rennes")
                .param("rennes", rennes)
                .update();
        assertThat(colonnes(administrateur))
                .contains("Colonnes de l’académie")
                .doesNotContain("Colonnes communes", "Académie de");
    }

    private int academie(String code, String libelle, String uai) {
        var id = jeu.sql()
                .sql(
                        "insert into territoire.territoire (niveau, code, libelle) values ('ACADEMIE', :code, :libelle) returning id")
                .param("code", code)
                .param("libelle", libelle)
                .query(Integer.class)
                .single();
        jeu.sql()
                .sql("insert into territoire.rattachement (uai, territoire_id, du) values (:uai, :id, '2020-09-01')")
                .param("uai", uai)
                .param("id", id)
                .update();
        return id;
    }

    private String colonnes(UUID agent) throws Exception {
        return mvc.get()
                .uri("/tableau/colonnes")
                .with(jeu.connecte(agent))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult regler(UUID agent, String... champs) {
        var requete = mvc.post().uri("/tableau/colonnes/reglages");
        for (int i = 0; i < champs.length; i += 2) {
            requete = requete.param(champs[i], champs[i + 1]);
        }
        return requete.with(jeu.connecte(agent)).with(csrf()).exchange();
    }

    private String tableau(UUID agent) {
        var reglages = mvc.get().uri("/tableau").with(jeu.connecte(agent)).exchange();
        assertThat(reglages).hasStatusOk();
        try {
            return org.jsoup.Jsoup.parse(reglages.getResponse().getContentAsString())
                    .select("[data-grille]")
                    .attr("data-reglages");
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
