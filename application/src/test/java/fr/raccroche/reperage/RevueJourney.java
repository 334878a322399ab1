package fr.raccroche.reperage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pairs are reviewed with the keyboard alone, and lines are cleared, in a browser. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@PagesVerifiees({
    "/reperage/{campagne}/revue",
    "/reperage/{campagne}/revue/{paire}",
    "/reperage/{campagne}/revue/decisions",
    "/reperage/{campagne}/lignes",
    "/reperage/lignes",
    "/reperage/lignes/{id}",
    "/reperage/lignes/{id}/levee",
    "/reperage/lignes/{id}/dossier",
    "/reperage/{campagne}/chiffres",
    "/reperage/confies",
    "/reperage/champs-partages"
})
class RevueJourney {

    private static final LocalDate NEE = LocalDate.of(2009, 5, 2);

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    String revue = "";
    String campagne = "";
    UUID ligne = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Dunes", "LPO", "Saint-Lunaire");
        var anne = jeu.agent("Anne", "Relit", "FORMATEUR", lycee);
        var rose = jeu.agent("Rose", "Conduit", "CHARGE_DE_MISSION", null);
        jeu.membre(anne, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(anne, "ETABLISSEMENT_SUIVIS", lycee);
        var marc = jeu.agent("Marc", "Insere", "MISSION_LOCALE", null);
        jeu.cercle(
                "PARTENAIRE", "Mission locale des Dunes", "Mission locale des Dunes : jeunes adressés au partenaire");
        jeu.membre(marc, "PARTENAIRE", "Mission locale des Dunes");
        var id = jeu.campagne("Automne", jeu.territoire("DEPARTEMENT", "Dunes", lycee), rose, anne);
        campagne = "/reperage/" + id;
        revue = campagne + "/revue";
        var scene = new SceneDeReperage(jeu, id);
        var cfa = scene.liste("CFA", "Bretagne");
        var rang = 0;
        for (var nom : new String[] {"Allain", "Bodin", "Carré", "Denis"}) {
            var eleve = scene.eleve(nom, "Lina", NEE, lycee);
            scene.paire(
                    eleve,
                    cfa,
                    scene.personne(cfa, nom + "t", "Lina", NEE, lycee),
                    0.95 - rang++ * 0.05,
                    SceneDeReperage.PROCHE);
            ligne = scene.ligne(eleve, true, LocalDate.of(2026, 12, 20));
        }
    }

    @Test
    @Order(1)
    void readsPairsWithTheKeyboardAlone() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("anne.relit@exemple.fr")) {
            var page = visite.aller(revue);
            visite.verifier();
            page.getByText("Lire la paire suivante").press("Enter");
            page.waitForURL(Pattern.compile(".*/revue/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).hasText("Allain Lina et Allaint Lina");
            visite.verifier();
            visite.capturer("reperage-paire");

            page.keyboard().press("m");
            assertThat(page.locator("h1")).hasText("Bodin Lina et Bodint Lina");
            assertThat(page.locator(".revue-avancee")).containsText("1 sur 4");
            page.keyboard().press("s");
            assertThat(page.locator("h1")).hasText("Carré Lina et Carrét Lina");
            page.keyboard().press("p");
            assertThat(page.locator("h1")).hasText("Denis Lina et Denist Lina");
            page.keyboard().press("r");
            assertThat(page.locator("h1")).hasText("Carré Lina et Carrét Lina");
            page.keyboard().press("a");
            assertThat(page.locator(".messages")).containsText("Votre dernière réponse est annulée");
            assertThat(page.locator(".revue-avancee")).containsText("1 sur 4");

            // A key typed in a field is a letter, and the shortcuts can be switched off.
            page.keyboard().press("/");
            page.keyboard().type("jmp");
            assertThat(page.locator("[data-raccourci-recherche]")).hasValue("jmp");
            assertThat(page.locator("h1")).hasText("Carré Lina et Carrét Lina");
            page.locator("[data-bascule-raccourcis]").click();
            page.locator("h1").click();
            page.keyboard().press("p");
            assertThat(page.locator(".revue-avancee")).containsText("1 sur 4");
            page.locator("[data-bascule-raccourcis]").click();

            visite.aller(revue + "/decisions");
            assertThat(page.locator("tbody th")).hasText("Allain Lina et Allaint Lina");
            visite.verifier();
        }
    }

    @Test
    @Order(2)
    void worksWithoutScript() {
        try (var visite = Navigateur.ouvrirSansScript(port).seConnecter("rose.conduit@exemple.fr")) {
            var page = visite.aller(revue);
            page.getByText("Lire la paire suivante").click();
            page.getByText("Je ne sais pas").click();
            assertThat(page.locator(".revue-verdicts")).isVisible();
        }
    }

    @Test
    @Order(3)
    void takesALineCallsAndClearsIt() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("anne.relit@exemple.fr")) {
            var page = visite.aller(campagne + "/lignes");
            visite.verifier();
            visite.capturer("reperage-lignes");
            visite.aller("/reperage/lignes/" + ligne);
            page.getByText("Je prends cette ligne").click();
            assertThat(page.locator("main")).containsText("Cette ligne est à vous");
            page.selectOption("#resultat", "SANS_REPONSE");
            page.getByText("Enregistrer la tentative").click();
            assertThat(page.locator("main")).containsText("Pas de réponse");
            visite.verifier();
            visite.capturer("reperage-ligne");
            visite.aller("/reperage/lignes");
            visite.verifier();
            visite.aller("/reperage/lignes/" + ligne + "/levee");
            visite.verifier();
            page.selectOption("#code", "A_ACCOMPAGNER");
            page.getByText("Dit par le jeune").click();
            page.getByText("Enregistrer la levée").click();
            assertThat(page.locator("h1")).containsText("Ouvrir le dossier");
            visite.verifier();
            page.getByText("Créer son dossier").click();
            assertThat(page.locator("h1")).containsText("DENIS Lina");
            assertThat(page.locator("main")).containsText("Levée de doute");
        }
    }

    @Test
    @Order(4)
    void sharesALineAndReadsTheFigures() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("rose.conduit@exemple.fr")) {
            var page = visite.aller(campagne + "/lignes");
            page.locator("tbody tr").first().locator("label").first().click();
            page.getByText("Partager avec un partenaire").click();
            assertThat(page.locator("h1")).hasText("Partager une ligne");
            visite.verifier();
            page.getByText("Mission locale", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            page.selectOption("#structure", new SelectOption().setLabel("Mission locale des Dunes"));
            page.locator("main")
                    .getByText("Partager", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText("Mission locale des Dunes (Mission locale)");
            visite.verifier();
            visite.aller(campagne + "/chiffres");
            visite.verifier();
            visite.capturer("reperage-chiffres");
            visite.aller("/reperage/champs-partages");
            visite.verifier();
        }
        try (var visite = Navigateur.ouvrir(port).seConnecter("marc.insere@exemple.fr")) {
            var page = visite.aller("/reperage/confies");
            visite.verifier();
            visite.capturer("reperage-confies");
            page.locator("tbody select").selectOption("APPRENTI");
            page.getByText("Répondre").click();
            assertThat(page.locator("tbody")).containsText("Apprenti, le");
        }
    }
}
