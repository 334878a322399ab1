package fr.raccroche.bord;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box with the keyboard alone: « / », a few letters, an arrow, Enter. */
@EssaiNavigateur
@PagesVerifiees({"/recherche"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RechercheJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    String lycee = "";

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée professionnel Maupertuis", "LP", "Saint-Malo");
        jeu.action("DAQ", "Rebond", lycee);
        jeu.membre(jeu.agent("Claire", "Cherche", "FORMATEUR", lycee), "ETABLISSEMENT_SUIVIS", lycee);
        jeu.suivi("Malo", "Jeanne", LocalDate.of(2009, 4, 3), lycee, LocalDate.of(2026, 10, 1));
    }

    @Test
    void goesFromAFewLettersToThePageOfASchool() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("claire.cherche@exemple.fr")) {
            var page = visite.page();
            page.waitForSelector("#recherche-generale[role=combobox]");
            page.keyboard().press("/");
            page.keyboard().type("lp st malo");
            page.waitForSelector("#recherche-generale-choix [role=option]");
            assertThat(page.locator("#recherche-generale-choix .liste-deroulante__groupe")
                            .allTextContents())
                    .containsExactly("Établissements", "Actions");
            visite.verifier();

            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL("**/etablissements/" + lycee);
            assertThat(page.locator("h1").textContent()).isEqualTo("Lycée professionnel Maupertuis");
        }
    }

    @Test
    void walksThroughTheGroupedResultsWithTheArrows() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("claire.cherche@exemple.fr")) {
            var page = visite.page();
            page.waitForSelector("#recherche-generale[role=combobox]");
            page.keyboard().press("/");
            page.keyboard().type("malo");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-resultats] a");
            assertThat(page.url()).doesNotContain("malo");
            visite.verifier();

            page.locator("[data-resultats] a").first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Lycée professionnel Maupertuis");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");

            page.waitForURL("**/jeunes/**");
            assertThat(page.locator("h1").textContent()).isEqualTo("MALO Jeanne");

            page.goBack();
            page.waitForSelector("[data-resultats] a");
            assertThat(page.locator("[name=q]").last().inputValue()).isEqualTo("malo");
        }
    }
}
