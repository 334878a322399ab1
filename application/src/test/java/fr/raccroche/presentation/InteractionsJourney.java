package fr.raccroche.presentation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the scripts add to the pages, by the keyboard; and the same pages without any script. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionsJourney {

    private static final String CLAIRE = "claire.morel@exemple.fr";

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    @BeforeAll
    void scene() {
        jeu.agent("Claire", "Morel", "FORMATEUR", jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo"));
    }

    @Test
    void choosesFromTheTypeAheadByTheKeyboard() {
        try (var visite = guide()) {
            var page = visite.page();
            var champ = page.locator("#uai");
            champ.pressSequentially("lycée");
            assertThat(page.locator("#uai-choix [role=option]")).hasCount(2);
            assertThat(champ).hasAttribute("aria-expanded", "true");
            visite.verifier();
            champ.press("ArrowDown");
            champ.press("ArrowDown");
            champ.press("Enter");
            assertThat(champ).hasValue("Lycée polyvalent du Phare");
            assertThat(champ).hasAttribute("aria-expanded", "false");
            assertThat(page.locator("[name=uai]")).hasValue("0350002B");
            champ.press("Backspace");
            assertThat(page.locator("[name=uai]")).hasValue("");
        }
    }

    @Test
    void keepsWhatIsTypedThroughTheEndOfTheSession() {
        try (var visite = guide()) {
            var page = visite.page();
            page.locator("#synthese").fill("Projet de CAP");
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");

            page.context().clearCookies();
            page.locator("#synthese").fill("Projet de CAP cuisine");
            assertThat(page.locator(".brouillon")).containsText("Votre session a pris fin");

            Visite.seReconnecterAilleurs(page, CLAIRE);
            page.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(page.locator(".brouillon")).containsText("Brouillon gardé");

            page.reload();
            assertThat(page.locator("#synthese")).hasValue("Projet de CAP cuisine");
            assertThat(page.locator(".brouillon")).containsText("a été reprise");
            page.getByText("Effacer ce brouillon").click();
            assertThat(page.locator("#synthese")).hasValue("");
        }
    }

    @Test
    void filtersTheListAloneAndKeepsItsAddress() {
        try (var visite = guide()) {
            var page = visite.page();
            page.locator("#synthese").fill("reste là");
            page.locator("#q").fill("Martin");
            page.locator(".filtres button").click();
            page.waitForURL("**/guide-de-style?**q=Martin**");
            assertThat(page.locator("#synthese")).hasValue("reste là");
            assertThat(page.locator("#resultats table")).not().hasCount(0);
        }
    }

    @Test
    void reachesTheSearchBySlashUntilSwitchedOff() {
        try (var visite = guide()) {
            var page = visite.page();
            page.keyboard().press("/");
            assertThat(page.locator("#recherche-generale")).isFocused();
            page.locator("[data-bascule-raccourcis]").click();
            page.keyboard().press("/");
            assertThat(page.locator("#recherche-generale")).not().isFocused();
        }
    }

    @Test
    void sendsAFormOnceHoweverOftenTheButtonIsPressed() {
        try (var visite = guide()) {
            var page = visite.page();
            page.evaluate(
                    "sessionStorage.clear(); window.envois = 0; document.addEventListener('submit', e => { if (!e.defaultPrevented) window.envois++; e.preventDefault(); })");
            page.evaluate(
                    "() => { const b = document.querySelector('.formulaire button[type=submit]'); b.click(); b.click(); }");
            assertThat(page.evaluate("window.envois")).isEqualTo(1);
        }
    }

    /** RGAA 13.1: said in time, and a click is enough to stay. */
    @Test
    void warnsBeforeTheSessionEnds() {
        try (var visite = Navigateur.ouvrir(port)) {
            visite.page().clock().install();
            visite.seConnecter(CLAIRE);
            var page = visite.aller("/guide-de-style");
            page.clock().fastForward("24:00");
            assertThat(page.locator(".fin-de-session")).isHidden();
            page.clock().fastForward("02:00");
            assertThat(page.locator(".fin-de-session")).containsText("votre session se fermera");
            visite.verifier();
            page.getByText("Rester connecté").click();
            assertThat(page.locator(".fin-de-session")).isHidden();
        }
    }

    @Test
    void worksWithoutAnyScript() {
        try (var visite = Navigateur.ouvrirSansScript(port).seConnecter(CLAIRE)) {
            var page = visite.aller("/guide-de-style");
            page.locator("#nom").fill("Martin");
            page.locator("#le").fill("3 sept. 2026");
            page.locator("#type").selectOption("SITUATION");
            page.locator("label[for=lieu]").click();
            page.locator(".formulaire button[type=submit]").click();
            assertThat(page.locator(".messages")).containsText("L’entretien est enregistré.");
            visite.capturer("guide-sans-script");
        }
    }

    private Visite guide() {
        var visite = Navigateur.ouvrir(port).seConnecter(CLAIRE);
        visite.aller("/guide-de-style");
        return visite;
    }
}
