package fr.raccroche.presentation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The style guide in a real browser: what holds for each fragment holds for the pages made of them. */
@EssaiNavigateur
@PagesVerifiees({"/guide-de-style", "/accessibilite", "/donnees-personnelles", "/connexion"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibiliteJourney {

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
    void keepsEveryFragmentAccessible() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(CLAIRE)) {
            visite.aller("/guide-de-style");
            visite.capturer("guide");
            visite.verifier();
        }
    }

    @Test
    void movesTheFocusToTheErrors() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(CLAIRE)) {
            var page = visite.aller("/guide-de-style");
            page.locator("#le").fill("hier");
            page.getByText("Enregistrer l’entretien").click();
            assertThat(page.locator(".resume-erreurs")).isFocused();
            assertThat(page.locator("#le")).hasValue("hier");
            visite.capturer("guide-erreurs");
            visite.verifier();
        }
    }

    @Test
    void keepsPublicAndErrorPagesAccessible() {
        try (var visite = Navigateur.ouvrir(port)) {
            for (var adresse : List.of("/connexion?echec", "/accessibilite", "/donnees-personnelles")) {
                visite.aller(adresse);
                visite.verifier();
            }
            visite.capturer("donnees-personnelles");
            visite.seConnecter(CLAIRE);
            var page = visite.aller("/nulle-part");
            assertThat(page.locator("h1")).hasText("Page introuvable");
            visite.capturer("erreur-404");
            visite.verifier();
        }
    }
}
