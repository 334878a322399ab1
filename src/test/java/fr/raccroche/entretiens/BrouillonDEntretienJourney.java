package fr.raccroche.entretiens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A half-typed interview survives a closed tab and the end of the session; a whole one takes few gestures. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrouillonDEntretienJourney {

    private static final String SOAZIG = "soazig.tanguy@exemple.fr";

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    UUID lea = new UUID(0, 0);
    UUID tom = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Brouillons", "LP", "Rennes");
        var formatrice = jeu.agent("Soazig", "Tanguy", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        lea = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
        tom = jeu.eleve("Durand", "Tom", LocalDate.of(2008, 7, 9), lycee);
    }

    @Test
    void closesTheTabAndComesBackToTheSameTypeAndText() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau?type=AIDE");
            page.fill("#synthese", "Cherche un stage en cuisine.");
            page.locator("label[for=c_FREIN]").click();
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");

            page = visite.aller("/jeunes/" + lea);
            page.getByText("Noter un entretien").first().click();

            assertThat(page.locator("[aria-current=page]").last()).containsText("Entretien d’aide");
            assertThat(page.locator("#synthese")).hasValue("Cherche un stage en cuisine.");
            assertThat(page.locator("#c_FREIN")).isChecked();
            assertThat(page.locator(".brouillon")).containsText("a été reprise");

            // The form of another type is not filled with what belongs to this one.
            page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau?type=FAMILLE");
            assertThat(page.locator("#synthese")).hasValue("");
            assertThat(page.locator("main nav.onglets")).containsText("Entretien d’aide (commencé)");
        }
    }

    @Test
    void keepsTheDraftWhenTheSessionEndsAndGivesItBackAfterSigningIn() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + tom + "/entretiens/nouveau");
            page.fill("#synthese", "Première phrase.");
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");
            page.context().clearCookies();
            page.fill("#synthese", "Première phrase. Seconde phrase.");
            assertThat(page.locator(".brouillon")).containsText("Votre session a pris fin");

            Visite.seReconnecterAilleurs(page, SOAZIG);
            page.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");

            page = visite.aller("/jeunes/" + tom + "/entretiens/nouveau");
            assertThat(page.locator("#synthese")).hasValue("Première phrase. Seconde phrase.");
        }
    }

    @Test
    @Exigence("F45")
    void takesFiveGesturesFromTheFileBesidesTheText() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + tom);
            page.getByText("Noter un entretien").first().click();
            page.getByText("Entretien de suivi").first().click();
            page.fill("#synthese", "A visité le CFA, veut y retourner.");
            page.selectOption("#prochaineQuoi", "APPEL");
            page.fill("#prochaineLe", "20/12/2026");
            page.getByText("Enregistrer l’entretien").click();

            assertThat(page.locator("main")).containsText("L’entretien est enregistré.");
            assertThat(page.locator("section[aria-labelledby=prochaine]")).containsText("20/12/2026");
        }
    }
}
