package fr.raccroche.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** What was cancelled by mistake comes back by a button of the file page; a next step needs no interview. */
@EssaiComplet
class AnnulationsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Jeu jeu;

    UUID jeune = new UUID(0, 0);
    UUID formatrice = new UUID(0, 0);
    UUID collegue = new UUID(0, 0);
    UUID action = new UUID(0, 0);

    @BeforeEach
    void scene() {
        var lycee = jeu.etablissement("Lycée des Retours", "LP", "Rennes");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        collegue = jeu.agent("Yves", "Morin" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(collegue, "ETABLISSEMENT_TOUS", lycee);
        jeune = jeu.suivi("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1));
        action = jeu.action("MODAC", "Reprendre confiance", lycee);
    }

    @Test
    void takesBackACancelledAccueil() {
        assertThat(poster(
                        "/jeunes/" + jeune + "/accueils",
                        "action",
                        action.toString(),
                        "entree",
                        "05/10/2026",
                        "origine",
                        "GPDS"))
                .hasStatus3xxRedirection();
        assertThat(presser("/accueils/" + id("actions.accueil"), "Annuler cet accueil"))
                .hasStatus3xxRedirection();
        assertThat(panneau("accueils")).contains("MODAC — Reprendre confiance", "Annulé");

        assertThat(presser("/jeunes/" + jeune, "Rétablir")).hasStatus3xxRedirection();

        assertThat(panneau("accueils")).contains("En cours").doesNotContain("Annulé");
        assertThat(faits("ACCUEIL")).isEqualTo(1);
    }

    @Test
    void takesBackAnErasedDevenir() {
        var adresse = "/jeunes/" + jeune + "/devenirs/2026/N";
        jeu.sql().sql("""
                insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, auteur_id, modifie_par, cercles)
                select id, 'SITUATION', '2026-12-01', 45, 'PRESENTIEL', 'CIO', :a, :a, cercles from jeunes.jeune where id = :j
                """).param("j", jeune).param("a", formatrice).update();
        assertThat(poster(
                        adresse,
                        "code",
                        "APPR",
                        "le",
                        "01/12/2026",
                        "source",
                        "JEUNE",
                        "preuve",
                        "DIT",
                        "version",
                        "-1"))
                .hasStatus3xxRedirection();
        assertThat(presser(adresse, "Effacer")).hasStatus3xxRedirection();
        assertThat(panneau("devenirs")).contains("Effacé : Contrat d’apprentissage");

        assertThat(presser("/jeunes/" + jeune, "Rétablir")).hasStatus3xxRedirection();

        assertThat(panneau("devenirs")).contains("Contrat d’apprentissage").doesNotContain("Effacé");
        assertThat(faits("DEVENIR")).isEqualTo(1);
    }

    @Test
    @Exigence("B35")
    void plansANextStepWithoutAnInterviewAndPutsItOnItsOwnersList() {
        assertThat(poster(
                        "/jeunes/" + jeune + "/prochaines-etapes",
                        "quoi",
                        "APPEL",
                        "echeance",
                        "20/12/2026",
                        "par",
                        collegue.toString()))
                .hasStatus3xxRedirection();

        assertThat(page("/jeunes/" + jeune, formatrice)
                        .select("section[aria-labelledby=prochaine]")
                        .text())
                .contains("pour le 20/12/2026", "Yves Morin");
        assertThat(page("/rendez-vous", collegue).text()).contains("MARTIN Léa");
        assertThat(presser("/prochaines-etapes/" + id("entretiens.prochaine_action"), "C’est fait"))
                .hasStatus3xxRedirection();
        assertThat(page("/rendez-vous", collegue).text()).doesNotContain("MARTIN Léa");
    }

    @Test
    void refusesANextStepForThoseWhoCannotOpenTheFile() {
        var ailleurs = jeu.agent("Zoé", "Ailleurs" + jeune, "FORMATEUR", null);

        assertThat(poster(
                        "/jeunes/" + jeune + "/prochaines-etapes",
                        "quoi",
                        "APPEL",
                        "echeance",
                        "20/12/2026",
                        "par",
                        ailleurs.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Cet agent n’a pas accès à ce dossier");
    }

    private MvcTestResult presser(String adresse, String bouton) {
        var formulaire = (FormElement) page(adresse, formatrice)
                .select("main form:has(button:contains(" + bouton + "))")
                .get(0);
        var champs = new LinkedMultiValueMap<String, String>();
        formulaire.formData().forEach(champ -> champs.add(champ.key(), champ.value()));
        return mvc.post()
                .uri(formulaire.attr("action"))
                .params(champs)
                .with(jeu.connecte(formatrice))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult poster(String adresse, String... champs) {
        return pages.envoyer(formatrice, adresse, champs);
    }

    private String panneau(String ancre) {
        return page("/jeunes/" + jeune, formatrice)
                .select("section[aria-labelledby=" + ancre + "]")
                .text();
    }

    private Document page(String adresse, UUID agent) {
        return pages.ouvrir(agent, adresse);
    }

    private UUID id(String table) {
        return jeu.sql()
                .sql("select id from " + table + " where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();
    }

    private int faits(String nature) {
        return jeu.sql()
                .sql("select count(*) from fil.fait where jeune_id = :j and nature = :n")
                .param("j", jeune)
                .param("n", nature)
                .query(Integer.class)
                .single();
    }
}
