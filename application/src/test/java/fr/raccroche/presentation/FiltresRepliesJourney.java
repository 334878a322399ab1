package fr.raccroche.presentation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone the names come before the filters; on a wide page the filters are there at once. */
@EssaiNavigateur
class FiltresRepliesJourney {

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    @Test
    void foldsTheFiltersOfTheYoungPeopleOnAPhoneOnly() {
        var lycee = jeu.etablissement("Lycée des Plis", "LP", "Rennes");
        var formatrice = jeu.agent("Ines", "Pliee", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        jeu.suivi("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1));
        try (var visite = Navigateur.ouvrir(port).seConnecter("ines.pliee@exemple.fr")) {
            var page = visite.aller("/jeunes");
            page.setDefaultTimeout(8000);
            visite.capturer("jeunes-filtres");
            page.setViewportSize(1280, 900);
            assertThat(page.locator("[name=classe]")).isVisible();
            assertThat(page.locator("summary.filtres__titre")).isHidden();

            page.setViewportSize(360, 740);
            assertThat(page.locator("[name=classe]")).isHidden();
            assertThat(page.getByText("MARTIN Léa")).isInViewport();
            page.click("summary.filtres__titre");
            assertThat(page.locator("[name=classe]")).isVisible();
            visite.aller("/jeunes?classe=2GT1");
            visite.capturer("jeunes-filtres-actifs");
            visite.verifier();
        }
    }
}
