package fr.raccroche.entretiens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.navigateur.Navigateur;
import org.junit.jupiter.api.Test;

/** The form of an interview proposes schools as the tableau does, and says on screen when it has none to propose. */
class EtablissementProposeJourney extends UnDossierEnNavigateur {

    @Test
    @Exigence("F45")
    void proposesTheSchoolOfTheYoungPersonBeforeAnythingIsTyped() {
        jeu.sql()
                .sql("update jeunes.scolarite set annee = 2025, sortie = '2026-06-30' where jeune_id = :zoe")
                .param("zoe", zoe)
                .update();
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + zoe + "/entretiens/nouveau?type=SUIVI");
            page.setDefaultTimeout(8000);
            assertThat(page.locator("#uai")).hasValue("");
            page.focus("#uai");
            assertThat(page.locator("#uai-choix [role=option]").first()).containsText("Son établissement");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#uai")).hasValue("Lycée des Brouillons, Rennes");

            page.fill("#uai", "zzzz");
            var rien = page.locator(".liste-deroulante__rien:visible");
            assertThat(rien).hasText("Aucune proposition pour « zzzz ».");
            visite.capturer("aucune-proposition");
            page.keyboard().press("Escape");
            assertThat(rien).hasCount(0);
            visite.verifier();
        }
    }
}
