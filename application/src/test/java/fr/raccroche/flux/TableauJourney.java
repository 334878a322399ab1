package fr.raccroche.flux;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A formatrice at her keyboard. The same ten lines in Excel (date, name in full, type in full, duration, Enter) take about
 * 42 keys a line: 10 for the date, 12 for the name, 12 for the type, 3 for the duration, 5 to move. Here the date is
 * today's unless typed, the name and the type are proposed after a few letters and the duration is that of the type.
 */
@EssaiNavigateur
@PagesVerifiees({"/transmissions/{id}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TableauJourney {

    private static final int TOUCHES_EXCEL = 42;
    private static final String[] NOMS = {
        "Abgrall", "Bodiguel", "Cadoret", "Derrien", "Elleouet", "Floch", "Guivarch", "Hamon", "Inizan", "Jezequel"
    };

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    SceneDuTableau scene;
    Visite visite;
    Page page;
    int touches;

    @BeforeEach
    void openTheTableau() {
        if (scene == null) {
            scene = new SceneDuTableau(jeu);
            for (var nom : NOMS) {
                jeu.suivi(nom, "Camille", LocalDate.of(2009, 3, 1), scene.lycee, LocalDate.of(2026, 10, 1));
            }
        }
        visite = Navigateur.ouvrir(port).seConnecter("maud.levrel@exemple.fr");
        page = visite.aller("/tableau");
        page.setDefaultTimeout(8000);
        page.waitForSelector("[data-grille][data-pret=oui]");
        page.waitForSelector(".grille-cellule:focus");
    }

    @AfterEach
    void close() {
        visite.close();
    }

    @Test
    @Order(1)
    @Exigence({"C60", "F45", "F46"})
    void recordsTenInterviewsWithTheKeyboardOnly() {
        for (var nom : NOMS) {
            touche("Tab");
            taper(nom.substring(0, 4));
            proposition(nom.toUpperCase(java.util.Locale.ROOT));
            touche("Tab");
            taper("sit");
            proposition("Situation");
            touche("Enter");
            attendre("[data-colonne=TYPE]:focus").containsText("ituation");
            touche("Enter");
        }
        attendre(".grille-ligne[data-etat=enregistree]").hasCount(10);

        assertThat(enBase(scene.formatrice)).isEqualTo(10);
        assertThat(touches / NOMS.length).isLessThan(TOUCHES_EXCEL / 2);
        visite.capturer("tableau-dix-lignes");
        page.setViewportSize(1280, 900);
        visite.verifier();
    }

    @Test
    @Order(2)
    void pastesABlockCopiedFromExcelAndUndoesIt() {
        var bloc = IntStream.range(0, 20)
                .mapToObj(i -> "0%d/12/2026\t%s Camille\tSuivi\t%s"
                        .formatted(1 + i % 9, i == 7 ? "Inconnu" : NOMS[i % NOMS.length], i == 9 ? "très long" : "30"))
                .collect(Collectors.joining("\r\n"));
        page.evaluate("""
                bloc => {
                  const presse = new DataTransfer();
                  presse.setData('text/plain', bloc);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: presse, bubbles: true, cancelable: true }));
                }
                """, bloc);
        page.waitForSelector("dialog[open]");
        assertThat(page.locator("dialog tbody tr").count()).isEqualTo(20);
        assertThat(page.locator("dialog tbody tr[data-etat=refusee]").count()).isEqualTo(2);
        visite.capturer("tableau-collage");
        page.setViewportSize(1280, 900);
        page.keyboard().press("Enter");
        attendre(".flux-compte").containsText("28 lignes du");
        attendre("[data-occupation]").hasText("28 lignes enregistrées");
        attendre("[data-reste]").hasText("2 refusées");

        assertThat(enBase(scene.formatrice)).isEqualTo(28);
        page.click("[data-voir]");
        attendre(".grille-cellule:focus").hasAttribute("aria-invalid", "true");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+End");
        page.keyboard().press("ArrowUp");
        visite.capturer("tableau-colle");
    }

    @Test
    @Order(3)
    void correctsRefusesAndUndoesInPlace() {
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        var avant = page.locator(".grille-cellule:focus").textContent();
        page.keyboard().type("1h15");
        page.keyboard().press("Enter");
        page.waitForSelector(
                ".grille-ligne[data-rang='0'][data-etat=enregistree] [data-colonne=DUREE]:has-text('1 h 15')");
        page.keyboard().press("Control+z");
        page.waitForSelector(".grille-ligne[data-rang='0'] [data-colonne=DUREE]:has-text('" + avant + "')");
        page.keyboard().press("Control+y");
        page.waitForSelector(".grille-ligne[data-rang='0'] [data-colonne=DUREE]:has-text('1 h 15')");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("longtemps");
        page.keyboard().press("Enter");
        page.waitForSelector(".grille-ligne[data-rang='0'][data-etat=refusee] [data-colonne=DUREE][aria-invalid=true]");
        assertThat(page.locator("#grille-annonce").textContent()).contains("Écrivez une durée");
    }

    @Test
    @Order(4)
    @Exigence({"F50", "B40"})
    void transmitsThenAmends() {
        page = visite.aller("/transmissions/nouvelle");
        visite.capturer("transmission-nouvelle");
        page.setViewportSize(1280, 900);
        page.locator(".confirmer label", new Page.LocatorOptions().setHasText("Informations demandées"))
                .click();
        page.click(".confirmer button[type=submit]");
        attendre("h1").containsText("Transmission n°");
        attendre(".flux-depuis strong").hasText("0");
        var accuse = page.url();
        page = visite.aller("/tableau");
        page.waitForSelector("[data-grille][data-pret=oui]");
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().type("2h");
        page.keyboard().press("Enter");
        page.waitForSelector("dialog[open]");
        page.setViewportSize(1280, 900);
        page.reload();
        page.waitForSelector("[data-grille][data-pret=oui]");
        page.waitForSelector(".grille-cellule:focus");
        page.keyboard().press("Control+Home");
        attendre(".grille-ligne[data-rang='0']").containsText("À justifier");
        attendre(".grille-ligne[data-rang='0'] [data-colonne=DUREE]").hasText("2 h");
        attendre("[data-reste]").containsText("1 à justifier");
        page.keyboard().press("Enter");
        page.waitForSelector("dialog[open]");
        visite.capturer("tableau-motif");
        page.setViewportSize(1280, 900);
        page.keyboard().press("Enter");
        page.waitForSelector(".grille-ligne[data-rang='0'][data-etat=enregistree]:has-text('Amendée')");
        page.navigate(accuse);
        attendre(".flux-depuis strong").hasText("1");
        attendre("del").hasCount(1);
        visite.capturer("transmission");
        page.setViewportSize(1280, 900);
        visite.verifier();
    }

    @Test
    @Order(5)
    @Exigence("F45")
    void opensOnTheNewLineAndCountsWhatIsAddedRemovedAndUndone() {
        page.setViewportSize(1280, 720);
        page.reload();
        page.waitForSelector("[data-grille][data-pret=oui]");
        var nouvelle = page.locator(".grille-ligne[data-etat=neuve] [data-colonne=DATE]");
        PlaywrightAssertions.assertThat(nouvelle).isFocused();
        PlaywrightAssertions.assertThat(nouvelle).isInViewport();
        PlaywrightAssertions.assertThat(page.locator("[data-ajouter] a")).isInViewport();
        attendre(".grille-signe:not([data-signe=''])").not().hasCount(0);
        var avant = Integer.parseInt(page.locator(".flux-compte strong").textContent());

        page.keyboard().press("Control+Home");
        PlaywrightAssertions.assertThat(nouvelle).not().isInViewport();
        page.click("[data-ajouter] a");
        PlaywrightAssertions.assertThat(nouvelle).isFocused();
        PlaywrightAssertions.assertThat(nouvelle).isInViewport();

        page.keyboard().press("Tab");
        page.keyboard().type("Abgr");
        proposition("ABGRALL");
        page.keyboard().press("Tab");
        page.keyboard().type("bil");
        attendre("[data-reste]").containsText("en cours de saisie");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        attendre(".flux-compte strong").hasText(Integer.toString(avant + 1));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Control+Delete");
        attendre(".flux-compte strong").hasText(Integer.toString(avant));
        page.keyboard().press("Control+z");
        attendre(".flux-compte strong").hasText(Integer.toString(avant + 1));
    }

    @Test
    @Order(6)
    void showsAReaderTheLinesAndNoEmptyOne() {
        var lectrice = jeu.agent("Lucie", "Lectrice", "COORDONNATEUR_DEPARTEMENTAL", null);
        jeu.membre(lectrice, "ETABLISSEMENT_SUIVIS", scene.lycee);
        try (var lecture = Navigateur.ouvrir(port).seConnecter("lucie.lectrice@exemple.fr")) {
            var lue = lecture.aller("/tableau?agent=" + scene.formatrice);
            lue.setDefaultTimeout(8000);
            lue.waitForSelector("[data-grille][data-pret=oui]");

            PlaywrightAssertions.assertThat(lue.locator(".grille-cellule:focus"))
                    .isInViewport();
            PlaywrightAssertions.assertThat(lue.locator(".grille-ligne[data-etat=neuve]"))
                    .hasCount(0);
            lue.keyboard().press("x");
            PlaywrightAssertions.assertThat(lue.locator(".grille-champ")).hasCount(0);
            PlaywrightAssertions.assertThat(lue.locator("[data-occupation]")).isHidden();
            lue.keyboard().press("Control+End");
            lue.keyboard().press("End");
            lue.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(lue.locator(".grille-cellule:focus"))
                    .hasCount(0);
            lecture.verifier();
        }
    }

    private void touche(String nom) {
        touches++;
        page.keyboard().press(nom);
    }

    private void taper(String texte) {
        touches += texte.length();
        page.keyboard().type(texte);
    }

    private void proposition(String nom) {
        page.waitForSelector("#grille-propositions [aria-selected=true]:has-text('" + nom + "')");
    }

    private LocatorAssertions attendre(String choix) {
        return PlaywrightAssertions.assertThat(page.locator(choix));
    }

    private int enBase(UUID auteur) {
        return jeu.sql()
                .sql("select count(*) from fil.fait where nature = 'ENTRETIEN' and auteur_id = :auteur")
                .param("auteur", auteur)
                .query(Integer.class)
                .single();
    }
}
