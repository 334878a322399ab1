package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.raccroche.Exigence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A file typed in a spreadsheet comes in: nothing is doubled, and what is said is what was done. */
class RepriseDeFichierTest extends EssaiDuTableau {

    private static final String ENTETE = "Date;Jeune;Type;Durée;Action;Signalé par\n";

    @Test
    @Exigence("F45")
    void doublesNothingWhenAFileWithoutReferencesComesTwice() throws Exception {
        var fichier = ENTETE + "01/12/2026;BERTHOU Lina;Entretien de suivi;30;;\n"
                + "02/12/2026;BERTHOU Lina;Accueil en action;;DAQ Rebond;GPDS\n";
        var premiere = deposer(fichier);
        assertThat(page(premiere).select("tr[data-sort=NOUVELLE] input[checked]"))
                .hasSize(2);
        appliquer(premiere, "2", "3");

        var seconde = page(deposer(fichier.replace(";30;", ";45;")));

        assertThat(seconde.select("tbody tr")).hasSize(2).allSatisfy(ligne -> {
            assertThat(ligne.attr("data-sort")).isEqualTo("DEJA_LA");
            assertThat(ligne.text()).contains("Déjà dans le tableau");
            assertThat(ligne.select("input[name=lignes]")).hasSize(1);
            assertThat(ligne.select("input[name=lignes][checked]")).isEmpty();
        });
    }

    @Test
    void knowsALineThatStandsTwiceInTheFileAndLetsItsAuthorTickIt() throws Exception {
        var depot = deposer(ENTETE + "03/12/2026;BERTHOU Lina;Entretien de suivi;30;;\n"
                + "03/12/2026;berthou lina;suivi;30;;\n" + "03/12/2026;BERTHOU Lina;Entretien de bilan;30;;\n");

        var page = page(depot);
        assertThat(page.select("tr[data-sort=NOUVELLE] input").eachAttr("value"))
                .containsExactly("2", "4");
        assertThat(page.select("tr[data-sort=DEJA_LA]").text()).contains("La ligne 2 du fichier");
        appliquer(depot, "2", "3", "4");
        assertThat(enBase("2026-12-03")).isEqualTo(3);
    }

    @Test
    void leavesTheLinesOfAColleagueOutOfIt() throws Exception {
        jeu.membre(scene.etranger, "ETABLISSEMENT_TOUS", scene.lycee);
        jeu.membre(scene.etranger, "ETABLISSEMENT_SUIVIS", scene.lycee);
        scene.saisir(lignes, scene.etranger, entretien("4/12", "berthou", "aide", "30"));

        var page = page(deposer(ENTETE + "04/12/2026;BERTHOU Lina;Entretien d’aide;30;;\n"));

        assertThat(page.select("tr[data-sort=NOUVELLE] input[checked]")).hasSize(1);
    }

    @Test
    void refusesALineThatCameInBetween() throws Exception {
        var depot = deposer(ENTETE + "05/12/2026;BERTHOU Lina;Entretien de suivi;30;;\n");
        scene.saisir(lignes, scene.formatrice, entretien("5/12", "berthou", "suivi", "30"));

        assertThat(phrases(appliquer(depot, "2"))).contains("Ligne 2 : elle est entrée dans le tableau depuis");
        assertThat(enBase("2026-12-05")).isEqualTo(1);
    }

    @Test
    @Exigence("F45")
    void saysExactlyWhatWasRecordedAndWhatWasNot() throws Exception {
        var depot = deposer(ENTETE + "07/12/2026;BERTHOU Lina;Entretien de suivi;30;;\n"
                + "07/12/2026;Personne Dici;Entretien de suivi;30;;\n"
                + "08/12/2026;BERTHOU Lina;Entretien de suivi;30;;\n"
                + "31/02/2026;BERTHOU Lina;Entretien de suivi;30;;\n");
        var page = page(depot);
        assertThat(page.select(".reprise-totaux label").eachText())
                .containsExactly("4 lignes en tout", "2 refusées", "2 nouvelles");
        assertThat(page.select("tbody tr").eachAttr("data-sort"))
                .containsExactly("REFUSEE", "REFUSEE", "NOUVELLE", "NOUVELLE");
        assertThat(page.select("td[data-titre=Contenu]").eachText())
                .contains("07/12/2026, BERTHOU Lina, Entretien de suivi");

        var rien = appliquer(depot);
        assertThat(phrases(rien)).contains("Aucune ligne n’est cochée : rien n’a été enregistré.");
        assertThat(rien.flash()).doesNotContainKey("succes");

        var suite = appliquer(depot, "2", "4");
        assertThat(suite.adresse()).isEqualTo(depot);
        assertThat(phrases(suite)).contains("2 lignes enregistrées, 2 refusées : voir ci-dessous.");
        assertThat(suite.flash()).doesNotContainKey("succes");
        var reste = page(depot);
        assertThat(reste.select("h1").text()).isEqualTo("Ce qui reste du fichier");
        assertThat(reste.select(".reprise-totaux label").eachText())
                .containsExactly("4 lignes en tout", "2 refusées", "2 enregistrées");
        assertThat(reste.select("input[name=lignes]")).isEmpty();
    }

    @Test
    void refusesALineOfBeforeTheYoungPersonWasElevenAndOneOfLongAgo() throws Exception {
        jeu.suivi("Kervella", "Nil", LocalDate.of(2012, 5, 2), scene.lycee, LocalDate.of(2026, 10, 1));
        var depot = deposer(ENTETE + "01/05/2023;KERVELLA Nil;Entretien de suivi;30;;\n"
                + "02/05/2023;KERVELLA Nil;Entretien de suivi;30;;\n"
                + "02/05/2020;BERTHOU Lina;Entretien de suivi;30;;\n");

        assertThat(page(depot).select("tr:contains(02/05/2020)").text()).contains("Refusée", "plus de six ans");

        assertThat(phrases(appliquer(depot, "2", "4"))).contains("Ligne 2 :", "n’avait pas 11 ans");
        assertThat(enBase("2023-05-01") + enBase("2020-05-02")).isZero();

        appliquer(depot, "3");
        assertThat(enBase("2023-05-02")).isEqualTo(1);
    }

    @Test
    void saysWhatALineWithItsReferenceChangesAndRefusesTheSecondOfTwo() throws Exception {
        scene.saisir(lignes, scene.formatrice, entretien("9/12", "berthou", "famille", "30"));
        var csv = mvc.perform(get("/tableau/export.csv?type=FAMILLE").with(jeu.connecte(scene.formatrice)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var derniere = csv.lines().reduce("", (avant, ligne) -> ligne);

        var page = page(deposer(csv.replace(";0:30;", ";0:40;") + derniere + "\n"));

        assertThat(page.select("tr[data-sort=MODIFIEE]").text()).contains("Durée : « 30 min » devient « 40 min »");
        assertThat(page.select("tr[data-sort=REFUSEE]").text()).contains("porte la même référence");
    }

    private record Suite(String adresse, java.util.Map<String, Object> flash) {}

    private String deposer(String csv) throws Exception {
        var fichier = new MockMultipartFile("fichier", "tableau.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var requete = multipart("/tableau/import").file(fichier);
        requete.param("_cle", UUID.randomUUID().toString());
        return Objects.requireNonNull(mvc.perform(requete.with(csrf()).with(jeu.connecte(scene.formatrice)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Suite appliquer(String depot, String... numeros) throws Exception {
        MockHttpServletRequestBuilder requete =
                post(depot).param("_cle", UUID.randomUUID().toString());
        if (numeros.length > 0) {
            requete = requete.param("lignes", numeros);
        }
        var resultat = mvc.perform(requete.with(csrf()).with(jeu.connecte(scene.formatrice)))
                .andReturn();
        return new Suite(Objects.requireNonNull(resultat.getResponse().getRedirectedUrl()), resultat.getFlashMap());
    }

    private static String phrases(Suite suite) {
        return suite.flash().values().toString();
    }

    private Document page(String adresse) {
        return pages.ouvrir(scene.formatrice, adresse);
    }

    private int enBase(String jour) {
        return jeu.sql()
                .sql(
                        "select count(*) from fil.fait where nature = 'ENTRETIEN' and le = :jour::date and auteur_id = :auteur")
                .param("jour", jour)
                .param("auteur", scene.formatrice)
                .query(Integer.class)
                .single();
    }
}
