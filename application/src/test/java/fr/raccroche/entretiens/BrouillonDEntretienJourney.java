package fr.raccroche.entretiens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.raccroche.Exigence;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import org.junit.jupiter.api.Test;

/** A half-typed interview survives a closed tab and the end of the session; a whole one takes few gestures. */
class BrouillonDEntretienJourney extends UnDossierEnNavigateur {

    @Test
    void closesTheTabAndComesBackToTheSameTypeAndText() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau?type=AIDE");
            page.fill("#synthese", "Cherche un stage en cuisine.");
            page.locator("label[for=c_FREIN]").click();
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");

            page = visite.aller("/jeunes/" + lea);
            page.getByText("Noter un entretien").first().click();

            assertThat(page.locator("main .onglets [aria-current]")).containsText("Entretien d’aide");
            assertThat(page.locator("#synthese")).hasValue("Cherche un stage en cuisine.");
            assertThat(page.locator("#c_FREIN")).isChecked();
            assertThat(page.locator(".brouillon")).containsText("a été reprise");

            // Opened afresh, the form of another type is not filled with what belongs to this one.
            page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau?type=FAMILLE");
            assertThat(page.locator("#synthese")).hasValue("");
            assertThat(page.locator("main nav.onglets ul")).containsText("Entretien d’aide (commencé)");
        }
    }

    @Test
    void changesTheTypeWithoutLosingWhatIsCommonAndComesBackToTheAnswers() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + zoe + "/entretiens/nouveau?type=AIDE");
            page.fill("#heure", "9h05");
            page.fill("#synthese", "Cherche un stage.");
            page.locator("label[for=c_FREIN]").click();
            page.locator("main .onglets button", avec("Entretien avec la famille"))
                    .click();

            assertThat(page.locator("main .onglets [aria-current]")).containsText("Entretien avec la famille");
            assertThat(page.locator("#heure")).hasValue("09:05");
            assertThat(page.locator("#synthese")).hasValue("Cherche un stage.");
            page.fill("#synthese", "Cherche un stage en cuisine.");
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");
            visite.verifier();

            page.locator("main .onglets button", avec("Entretien d’aide")).click();
            assertThat(page.locator("#synthese")).hasValue("Cherche un stage en cuisine.");
            assertThat(page.locator("#c_FREIN")).isChecked();

            // Enter in a field records, although the types come first in the page.
            page.locator("#duree").press("Enter");
            assertThat(page.locator("main")).containsText("L’entretien est enregistré.");
        }
    }

    @Test
    void foldsTheTypesOnAPhoneAndShowsTheGuideBeforeTheFields() {
        try (var visite = Navigateur.ouvrirSansScript(port).seConnecter(SOAZIG)) {
            visite.page().setViewportSize(360, 780);
            var page = visite.aller("/jeunes/" + zoe + "/entretiens/nouveau?type=SUIVI");
            assertThat(page.locator("main .onglets ul")).isHidden();
            assertThat(page.locator("#le")).isInViewport();
            org.assertj.core.api.Assertions.assertThat(page.locator(".encart").boundingBox().y)
                    .isLessThan(page.locator("#le").boundingBox().y);

            page.fill("#synthese", "Sans script non plus.");
            page.locator("main .onglets summary").click();
            page.locator("main .onglets button", avec("Entretien de bilan")).click();
            assertThat(page.locator("#synthese")).hasValue("Sans script non plus.");
            assertThat(page.locator("main .onglets summary")).containsText("Entretien de bilan");
        }
    }

    private static Page.LocatorOptions avec(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
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
