package fr.raccroche.territoire;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import fr.raccroche.territoire.annuaire.FichierAnnuaire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator brings the real directory in, twice, then finds a school and attaches it to a new bassin. */
@EssaiNavigateur
@PagesVerifiees({
    "/etablissements/{uai}",
    "/territoires/annuaire/apercu/{jeton}",
    "/territoires/annuaire/imports/{id}",
    "/territoires/nouveau",
    "/territoires/{id}"
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportAnnuaireJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    @BeforeAll
    void scene() {
        jeu.agent("Ada", "Riou", "ADMINISTRATEUR", null);
    }

    @Test
    void importsTheRealDirectoryAndFindsTheSchools() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("ada.riou@exemple.fr")) {
            var page = envoyer(visite);
            assertThat(page.locator("h1")).hasText("Ce que ce fichier changerait");
            assertThat(page.locator("main")).containsText("Écoles du premier degré");
            visite.capturer("annuaire-apercu");
            visite.verifier();
            page.getByText("Appliquer l’annuaire").click();
            assertThat(page.locator("main")).containsText("L’annuaire est importé.");
            visite.capturer("annuaire-rapport");
            visite.verifier();

            envoyer(visite);
            assertThat(page.locator("main")).containsText("l’annuaire est déjà à jour");
            assertThat(page.getByText("Appliquer l’annuaire")).hasCount(0);
            page.getByText("Revenir à l’annuaire").click();

            visite.aller("/territoires/annuaire");
            assertThat(page.locator("tbody tr")).hasCount(1);
            visite.capturer("annuaire");
            visite.verifier();

            visite.aller("/etablissements");
            page.locator("#q").fill("lp st malo");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Filtrer").setExact(true))
                    .click();
            assertThat(page.locator("#resultats")).containsText("Lycée professionnel Maupertuis");
            visite.capturer("etablissements");
            visite.verifier();
            page.getByText("Lycée professionnel Maupertuis").click();
            assertThat(page.locator("main")).containsText("Département");
            visite.capturer("etablissement");
            visite.verifier();

            creerUnBassin(visite);
        }
    }

    private Page envoyer(Visite visite) {
        var page = visite.aller("/territoires/annuaire");
        page.locator("[name=fichier]").setInputFiles(FichierAnnuaire.reel());
        page.getByText("Lire le fichier").click();
        return page;
    }

    private void creerUnBassin(Visite visite) {
        var page = visite.aller("/territoires/nouveau");
        page.locator("[name=niveau]").selectOption("BASSIN");
        page.locator("[name=libelle]").fill("Bassin de Saint-Malo");
        page.locator("[name=code]").fill("SAINT-MALO");
        page.locator("[name=du]").fill("1/9/2026");
        visite.verifier();
        page.getByText("Créer le territoire").click();
        assertThat(page.locator("main")).containsText("Le territoire est créé.");
        page.locator("#uai").pressSequentially("lp maup");
        page.locator("[role=option]").first().click();
        page.getByText("Rattacher", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Établissements rattachés : 1.");
        visite.capturer("territoire");
        visite.verifier();
        visite.aller("/territoires");
        visite.capturer("territoires");
        visite.verifier();
    }
}
