package fr.raccroche.fiche;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people correct the same contact details in two browsers. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflitJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    UUID jeune = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Rencontres", "LP", "Rennes");
        for (var prenom : new String[] {"Alice", "Basile"}) {
            var agent = jeu.agent(prenom, "Tanguy", "FORMATEUR", lycee);
            jeu.membre(agent, "ETABLISSEMENT_TOUS", lycee);
        }
        jeune = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
    }

    @Test
    void theSecondSeesBothVersionsChoosesAndLosesNothing() {
        try (var alice = Navigateur.ouvrir(port).seConnecter("alice.tanguy@exemple.fr");
                var basile = Navigateur.ouvrir(port).seConnecter("basile.tanguy@exemple.fr")) {
            var chezAlice = alice.aller("/jeunes/" + jeune + "/coordonnees");
            var chezBasile = basile.aller("/jeunes/" + jeune + "/coordonnees");
            chezAlice.fill("#commune", "Bruz");
            chezAlice.fill("#portable", "06 00 00 00 01");
            chezAlice.getByText("Enregistrer").click();
            assertThat(chezAlice.locator("h1")).hasText("MARTIN Léa");

            chezBasile.fill("#commune", "Cancale");
            chezBasile.fill("#courriel", "lea@exemple.fr");
            chezBasile.getByText("Enregistrer").click();
            assertThat(chezBasile.locator(".conflit")).containsText("Alice Tanguy a modifié ces informations le");
            basile.capturer("conflit");
            basile.verifier();

            // What only one of them filled in is proposed already; the commune is theirs to choose.
            chezBasile.locator("input[type=radio][value=Cancale]").check();
            chezBasile.getByText("Enregistrer ces choix").click();
            assertThat(chezBasile.locator("h1")).hasText("MARTIN Léa");
            assertThat(chezBasile.locator("main")).containsText("Cancale");
            assertThat(chezBasile.locator("main")).containsText("06 00 00 00 01");
            assertThat(chezBasile.locator("main")).containsText("lea@exemple.fr");
        }
    }
}
