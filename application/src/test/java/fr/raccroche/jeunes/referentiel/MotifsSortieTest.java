package fr.raccroche.jeunes.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class MotifsSortieTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Test
    void showsALabelInsteadOfACodeOnceSomebodyWroteIt() {
        var lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        var admin = jeu.agent("Ada", "Riou", "ADMINISTRATEUR", null);
        var jeune = jeu.eleve("Berthou", "Lina", LocalDate.of(2009, 5, 2), lycee);
        jeu.sql()
                .sql("update jeunes.scolarite set sortie = '2026-10-15', motif_sortie = '99' where jeune_id = :jeune")
                .param("jeune", jeune)
                .update();

        assertThat(fiche(jeune, formatrice)).bodyText().contains("15/10/2026, Motif non précisé (code 99)");
        assertThat(mvc.get().uri("/jeunes/motifs-de-sortie").with(jeu.connecte(admin)))
                .bodyText()
                .contains("Préciser le motif 99")
                .doesNotContain("Berthou");

        assertThat(mvc.post()
                        .uri("/jeunes/motifs-de-sortie")
                        .param("motif", "99")
                        .param("libelle", "Autre motif de départ")
                        .with(jeu.connecte(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(fiche(jeune, formatrice))
                .bodyText()
                .contains("15/10/2026, Autre motif de départ")
                .doesNotContain("code 99");
    }

    @Test
    void standsInTheMenuUnderThePageThatLeadsToIt() throws UnsupportedEncodingException {
        var admin = jeu.agent("Alix", "Riou", "CHARGE_DE_MISSION", null);
        var page = Jsoup.parse(mvc.get()
                .uri("/jeunes/motifs-de-sortie")
                .with(jeu.connecte(admin))
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".menu__lien[aria-current]").eachText()).containsExactly("Colonnes du tableau");
    }

    @Test
    void refusesWhatIsNoCode() {
        var admin = jeu.agent("Aude", "Riou", "ADMINISTRATEUR", null);

        assertThat(mvc.post()
                        .uri("/jeunes/motifs-de-sortie")
                        .param("motif", "!!")
                        .param("libelle", "Autre")
                        .with(jeu.connecte(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("un ou deux chiffres ou lettres");
    }

    private MvcTestResult fiche(UUID jeune, UUID agent) {
        return mvc.get().uri("/jeunes/" + jeune).with(jeu.connecte(agent)).exchange();
    }
}
