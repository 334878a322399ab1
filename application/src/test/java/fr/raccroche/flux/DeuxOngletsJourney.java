package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same line open twice: the second sees both versions and loses nothing. And blocks as people write them. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeuxOngletsJourney {

    private static final int DATE = 0;
    private static final int TYPE = 2;
    private static final int DUREE = 3;

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    @Autowired
    Lignes lignes;

    SceneDuTableau scene;
    Visite visite;
    Visite autre;

    @BeforeAll
    void setTheScene() {
        scene = new SceneDuTableau(jeu);
        scene.saisir(lignes, scene.formatrice, entretien("1/12", "berthou", "situation", "60"));
    }

    @BeforeEach
    void openTwice() {
        visite = ouvrir();
        autre = ouvrir();
    }

    @AfterEach
    void close() {
        visite.close();
        autre.close();
    }

    @Test
    @Order(1)
    @Exigence("F45")
    void showsBothVersionsSideBySideAndKeepsWhatEachChanged() {
        saisir(autre.page(), 0, DUREE, "50");
        etat(autre.page(), 0, "enregistree");

        saisir(visite.page(), 0, TYPE, "aide");
        visite.page().keyboard().press("Enter");
        var page = visite.page();
        page.waitForSelector("dialog[open]");
        assertThat(page.locator("dialog tr.grille-ecart th").allTextContents())
                .containsExactlyInAnyOrder("Type", "Durée");
        assertThat(page.locator("dialog input:checked").evaluateAll("tous => tous.map(i => i.name + ' ' + i.value)"))
                .isEqualTo(List.of("garder-TYPE mienne", "garder-DUREE sienne"));
        visite.capturer("tableau-deux-versions");
        page.setViewportSize(1280, 900);
        visite.verifier();
        page.keyboard().press("Enter");
        etat(page, 0, "enregistree");

        assertThat(enBase()).containsExactly("AIDE 50 2026-12-01");
        PlaywrightAssertions.assertThat(page.locator(".grille-ligne[data-rang='0'] [data-colonne=DUREE]"))
                .hasText("50 min");
    }

    @Test
    @Order(2)
    void keepsWhatWasTypedOnALineRemovedElsewhere() {
        aller(autre.page(), 0, DATE);
        autre.page().keyboard().press("Control+Delete");
        PlaywrightAssertions.assertThat(autre.page().locator(".flux-compte strong"))
                .hasText("0");
        PlaywrightAssertions.assertThat(autre.page().locator("[data-occupation]"))
                .hasText("Tout est enregistré");

        saisir(visite.page(), 0, DUREE, "40");
        etat(visite.page(), 0, "refusee");
        assertThat(visite.page().locator("#grille-annonce").textContent()).contains("supprimée entre-temps");
        saisir(visite.page(), 0, DUREE, "45");
        etat(visite.page(), 0, "enregistree");

        assertThat(enBase()).containsExactly("AIDE 45 2026-12-01");
    }

    @Test
    @Order(3)
    @Exigence("F45")
    void readsABlockAsPeopleWriteDatesAndDurations() {
        var page = visite.page();
        page.keyboard().press("Control+End");
        page.keyboard().press("Home");
        page.evaluate(
                """
                bloc => {
                  const presse = new DataTransfer();
                  presse.setData('text/plain', bloc);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: presse, bubbles: true, cancelable: true }));
                }
                """,
                "3/9\tBerthou Lina\tSuivi\t1h30\r\njeudi 3 septembre 2026\tBerthou Lina\tSuivi\t45 min\r\n04/09/2026 00:00:00\tBerthou Lina\tSuivi\t0,75\r\n5-sept\tBerthou Lina\tSuivi\t01:15:00\r\n");
        page.waitForSelector("dialog[open]");
        assertThat(page.locator("dialog tbody tr[data-etat=enregistree]").count())
                .isEqualTo(4);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".flux-compte strong")).hasText("5");
        PlaywrightAssertions.assertThat(page.locator("[data-occupation]")).hasText("Tout est enregistré");
        assertThat(enBase())
                .containsExactly(
                        "AIDE 45 2026-12-01",
                        "SUIVI 45 2026-09-03",
                        "SUIVI 45 2026-09-04",
                        "SUIVI 75 2026-09-05",
                        "SUIVI 90 2026-09-03");

        page.keyboard().press("Control+z");
        PlaywrightAssertions.assertThat(page.locator(".flux-compte strong")).hasText("1");
        PlaywrightAssertions.assertThat(page.locator("[data-occupation]")).hasText("Tout est enregistré");
        assertThat(enBase()).containsExactly("AIDE 45 2026-12-01");
        page.keyboard().press("Control+y");
        PlaywrightAssertions.assertThat(page.locator(".flux-compte strong")).hasText("5");
        PlaywrightAssertions.assertThat(page.locator("[data-occupation]")).hasText("Tout est enregistré");
        assertThat(enBase()).hasSize(5);
    }

    private Visite ouvrir() {
        var ouverte = Navigateur.ouvrir(port).seConnecter("maud.levrel@exemple.fr");
        ouverte.aller("/tableau?annee=2026&tranche=ANNEE").setDefaultTimeout(8000);
        ouverte.page().waitForSelector("[data-grille][data-pret=oui]");
        ouverte.page().waitForSelector(".grille-cellule:focus");
        return ouverte;
    }

    private static void aller(Page page, int ligne, int colonne) {
        page.keyboard().press("Control+Home");
        for (int i = 0; i < ligne; i++) {
            page.keyboard().press("ArrowDown");
        }
        for (int i = 0; i < colonne; i++) {
            page.keyboard().press("ArrowRight");
        }
    }

    private static void saisir(Page page, int ligne, int colonne, String texte) {
        aller(page, ligne, colonne);
        page.keyboard().type(texte);
        page.keyboard().press("Enter");
    }

    private static void etat(Page page, int rang, String etat) {
        page.waitForSelector(".grille-ligne[data-rang='%d'][data-etat=%s]".formatted(rang, etat));
    }

    private List<String> enBase() {
        return jeu.sql()
                .sql(
                        "select type || ' ' || duree_minutes || ' ' || le as ligne from entretiens.entretien where annule_le is null order by 1")
                .query((ligne, rang) -> java.util.Objects.requireNonNull(ligne.getString("ligne")))
                .list();
    }
}
