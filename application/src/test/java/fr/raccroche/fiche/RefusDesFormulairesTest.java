package fr.raccroche.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each form of the file says at once all that is to correct, beside its field and in the linked summary. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Exigence("X35")
class RefusDesFormulairesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID jeune = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée des Refus", "LP", "Rennes");
        formatrice = jeu.agent("Gaëlle", "Refusée", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeune = jeu.eleve("Thépaut", "Lou", LocalDate.of(2010, 3, 4), lycee);
    }

    @Test
    void identity() {
        var page = refuser("/identite", Map.of("nom", "", "prenom", "Lou", "naissance", "04/03/1950", "ine", "12"));

        assertRefused(page, "nom", "naissance", "ine");
        assertThat(page.select("#naissance-erreur").text()).contains("moins de 8 ans ou plus de 40 ans");
        assertThat(page.select("#naissance").val()).isEqualTo("04/03/1950");
    }

    @Test
    void birthDateToCome() {
        var page = refuser("/identite", Map.of("nom", "Thépaut", "prenom", "Lou", "naissance", "04/03/2050"));

        assertRefused(page, "naissance");
        assertThat(page.select("#naissance-erreur").text()).contains("dans le futur");
    }

    @Test
    void telephoneThatIsNotWhole() {
        var coordonnees = refuser("/coordonnees", Map.of("telephone", "06 12 34", "portable", "06 12 34 56 78"));
        assertRefused(coordonnees, "telephone");
        assertThat(coordonnees.select("#telephone").val()).isEqualTo("06 12 34");

        assertRefused(
                refuser(
                        "/responsables/nouveau",
                        Map.of(
                                "niveau", "LEGAL",
                                "nom", "Thépaut",
                                "prenom", "Anne",
                                "telephone", "06 12 34 56 78",
                                "portable", "999")),
                "portable");
    }

    @Test
    void diploma() {
        var page = refuser("/diplome", Map.of("diplome", "", "le", "16/12/2026"));

        assertRefused(page, "diplome", "le");
        assertThat(page.select("#le").val()).isEqualTo("16/12/2026");
    }

    @Test
    void schooling() {
        var page = refuser(
                "/scolarites/nouvelle",
                Map.of(
                        "annee", "2026",
                        "uaiTexte", "Lycée des R",
                        "entree", "31/02/2026",
                        "sortie", "01/09/2027",
                        "classe", "2CAP"));

        assertRefused(page, "uai", "entree", "sortie");
        assertThat(page.select("#uai").val()).isEqualTo("Lycée des R");
        assertThat(page.select("#sortie").val()).isEqualTo("01/09/2027");
        assertThat(page.select("#classe").val()).isEqualTo("2CAP");
    }

    @Test
    void sameSchoolTwice() {
        var page = refuser("/scolarites/nouvelle", Map.of("annee", "2026", "uai", lycee));

        assertRefused(page, "uai");
        assertThat(page.select("#uai-erreur").text()).contains("a déjà une scolarité dans cet établissement");
    }

    @Test
    void situation() {
        var page = refuser("/situations/nouvelle", Map.of("code", "", "du", "16/12/2026", "au", "01/12/2026"));

        assertRefused(page, "code", "du", "au", "preuve");
        assertThat(page.select("#au-erreur").text()).contains("précède la date de début");
    }

    @Test
    void alert() {
        var page = refuser("/signalements/nouveau", Map.of("code", "ABSENCES", "le", "16/12/2026", "nombre", "3"));

        assertRefused(page, "le", "nombre");
        assertThat(page.select("#nombre").val()).isEqualTo("3");
    }

    @Test
    void endOfTheFollowUp() {
        var suivie = jeu.suivi("Salaün", "Iris", LocalDate.of(2010, 3, 4), lycee, LocalDate.of(2026, 10, 1));

        assertThat(refuser(suivie, "/suivi/fin", Map.of("au", ""))
                        .select("#au-erreur")
                        .text())
                .isEqualTo("Indiquez une date.");
        assertThat(refuser(suivie, "/suivi/fin", Map.of("au", "01/09/2026"))
                        .select("#au-erreur")
                        .text())
                .contains("ne peut pas précéder son début");
    }

    @Test
    void showsAnImportedYearWhoseDatesDoNotAgree() {
        jeu.sql()
                .sql(
                        "insert into jeunes.scolarite (jeune_id, annee, uai, classe, sortie) values (:jeune, 2024, :uai, '3A', '2026-01-05')")
                .param("jeune", jeune)
                .param("uai", jeu.etablissement("Collège Lointain", "COLLEGE", "Vitré"))
                .update();

        assertThat(mvc.get().uri("/jeunes/" + jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Collège Lointain");
    }

    private static void assertRefused(Document page, String... champs) {
        assertThat(page.select("[data-resume-erreurs] a").eachAttr("href"))
                .containsExactlyInAnyOrder(java.util.Arrays.stream(champs)
                        .map(champ -> "#" + champ)
                        .toArray(String[]::new));
        for (var champ : champs) {
            assertThat(page.select("#" + champ)).as(champ).isNotEmpty();
            assertThat(page.select("#" + champ + "-erreur").text()).as(champ).isNotBlank();
        }
        assertThat(page.select("[data-resume-erreurs] li").size()).isEqualTo(champs.length);
    }

    private Document refuser(String chemin, Map<String, String> valeurs) {
        return refuser(jeune, chemin, valeurs);
    }

    private Document refuser(UUID id, String chemin, Map<String, String> valeurs) {
        var requete = mvc.post()
                .uri("/jeunes/" + id + chemin)
                .with(jeu.connecte(formatrice))
                .with(csrf())
                .param("_cle", UUID.randomUUID().toString())
                .param("version", "0");
        valeurs.forEach(requete::param);
        var reponse = requete.exchange();
        assertThat(reponse).hasStatus(UNPROCESSABLE_CONTENT);
        try {
            return Jsoup.parse(reponse.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
