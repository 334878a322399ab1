package fr.raccroche.flux;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.fil.Fil;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Five thousand lines of one formatrice: the grid holds only those in sight, scrolled or typed in. Times are not asserted
 * here: they are left in target/grille.properties, where {@code bin/bench grille} takes them.
 */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrandTableauJourney {

    private static final int LIGNES = 5000;
    private static final Path MESURES = Path.of("target", "grille.properties");

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    @Autowired
    Fil fil;

    Visite visite;
    Page page;

    @BeforeAll
    void fillTheTable() throws IOException {
        Files.deleteIfExists(MESURES);
        var scene = new SceneDuTableau(jeu);
        for (int i = 0; i < 50; i++) {
            jeu.suivi(
                    "Abgrall" + (char) ('a' + i % 26) + (char) ('a' + i / 26),
                    "Camille",
                    LocalDate.of(2009, 3, 1),
                    scene.lycee,
                    LocalDate.of(2026, 9, 1));
        }
        jeu.sql()
                .sql("""
                        insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, uai, auteur_id, modifie_par)
                        select (array(select id from jeunes.jeune where suivi_du is not null order by nom))[1 + n % 50],
                               case n % 3 when 0 then 'FAMILLE' else 'SUIVI' end, date '2026-09-01' + n % 100, 30, 'PRESENTIEL', 'ETABLISSEMENT', :uai, :auteur, :auteur
                        from generate_series(1, :nombre) n
                        """)
                .param("uai", scene.lycee)
                .param("auteur", scene.formatrice)
                .param("nombre", LIGNES)
                .update();
        fil.rebuild(Optional.empty());
        visite = Navigateur.ouvrir(port).seConnecter("maud.levrel@exemple.fr");
        page = visite.page();
    }

    @AfterAll
    void close() {
        visite.close();
    }

    @Test
    @Exigence("F45")
    void staysAsQuickAsASpreadsheetWithFiveThousandLines() throws IOException {
        for (int i = 0; i < 3; i++) {
            page = visite.aller("/tableau");
            page.waitForSelector(".grille-cellule:focus");
        }
        noter("page", demander("/tableau"));
        noter("cent_lignes", demander("/tableau/lignes?limite=100"));
        noter("cinq_cents_lignes", demander("/tableau/lignes?limite=500&saut=2000"));
        page.waitForSelector("[data-grille][data-pret=oui]");
        noter("tout_est_charge", nombre("performance.now()"));
        assertThat(page.locator(".flux-compte strong").textContent()).isEqualTo(Integer.toString(LIGNES));
        assertThat(rangees()).isLessThan(80);

        noter("defilement_pire_image", nombre("""
                new Promise((fini, perdu) => {
                  setTimeout(() => perdu(new Error('no frame for twenty seconds')), 20000);
                  const cadre = document.querySelector('.grille-cadre');
                  let pire = 0, avant = performance.now(), pas = 0;
                  const image = () => {
                    const t = performance.now();
                    if (pas > 1) pire = Math.max(pire, t - avant);
                    avant = t;
                    cadre.scrollTop = cadre.scrollHeight * ((pas * 37) % 60) / 60;
                    if (++pas < 60) requestAnimationFrame(image); else fini(pire);
                  };
                  requestAnimationFrame(image);
                })"""));
        assertThat(rangees()).isLessThan(80);

        noter("touche", frapper());
        assertThat(rangees()).isLessThan(80);

        page = visite.aller("/tableau?annee=2026&tranche=AUTOMNE&type=FAMILLE");
        page.waitForSelector("[data-grille][data-pret=oui]");
        noter("page_filtree", demander("/tableau?tranche=AUTOMNE&type=FAMILLE"));
        assertThat(page.locator(".flux-compte strong").textContent()).isEqualTo(Integer.toString(LIGNES / 3));
    }

    /** Types a line at the bottom, goes up fifty lines by the arrows: median time from a key to the frame that shows it. */
    private double frapper() {
        page.evaluate("""
                () => {
                  window.frappes = [];
                  addEventListener('keydown', () => {
                    const t = performance.now();
                    requestAnimationFrame(() => setTimeout(() => window.frappes.push(performance.now() - t)));
                  }, true);
                }""");
        page.keyboard().press("Control+End");
        page.keyboard().press("Home");
        page.keyboard().type("14/12/2026");
        page.keyboard().press("Tab");
        for (int i = 0; i < 50; i++) {
            page.keyboard().press("ArrowUp");
        }
        for (int i = 0; i < 100 && nombre("window.frappes.length") < 60; i++) {
            page.waitForTimeout(50);
        }
        return nombre("window.frappes.sort((a, b) => a - b)[Math.floor(window.frappes.length / 2)]");
    }

    private int rangees() {
        return page.locator(".grille-corps .grille-ligne").count();
    }

    /** Median time of ten requests of the page's own, in ms. */
    private double demander(String adresse) {
        return nombre("""
                (async () => {
                  const durees = [];
                  for (let i = 0; i < 10; i++) {
                    const t = performance.now();
                    await (await fetch('%s', { signal: AbortSignal.timeout(20000) })).text();
                    durees.push(performance.now() - t);
                  }
                  return durees.sort((a, b) => a - b)[5];
                })()""".formatted(adresse));
    }

    private double nombre(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void noter(String quoi, double millisecondes) throws IOException {
        Files.writeString(
                MESURES,
                String.format(Locale.ROOT, "%s=%.1f%n", quoi, millisecondes),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
