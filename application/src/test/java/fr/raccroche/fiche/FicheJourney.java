package fr.raccroche.fiche;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.jeunes.dossier.Responsable;
import fr.raccroche.jeunes.dossier.Responsables;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.jeunes.statuts.CodeSituation;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A formatrice finds, creates, opens and corrects files in a real browser. */
@EssaiNavigateur
@PagesVerifiees({
    "/jeunes/recherche",
    "/jeunes/nouveau",
    "/jeunes/fusion",
    "/jeunes/{id}",
    "/jeunes/{id}/coordonnees",
    "/jeunes/{id}/diplome",
    "/jeunes/{id}/identite",
    "/jeunes/{id}/responsables/nouveau",
    "/jeunes/{id}/scolarites/nouvelle",
    "/jeunes/{id}/signalements/nouveau",
    "/jeunes/{id}/situations/nouvelle"
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FicheJourney {

    private static final String NADIA = "nadia.rivoal@exemple.fr";

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Alertes alertes;

    @Autowired
    Situations situations;

    @Autowired
    Responsables responsables;

    @LocalServerPort
    int port;

    UUID maelle = new UUID(0, 0);
    UUID ines = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée Anita Conti", "LPO", "Bruz");
        jeu.bassin("Rennes", lycee);
        var nadia = jeu.agent("Nadia", "Rivoal", "FORMATEUR", null);
        jeu.membre(nadia, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(nadia, "ETABLISSEMENT_SUIVIS", lycee);
        maelle = jeu.suivi("Le Goff", "Maëlle", LocalDate.of(2009, 12, 31), lycee, LocalDate.of(2026, 10, 1));
        jeu.suivi("Kerbrat", "Tom", LocalDate.of(2008, 5, 6), lycee, LocalDate.of(2026, 11, 3));
        ines = jeu.suivi("Riou", "Inès", LocalDate.of(2010, 9, 12), lycee, LocalDate.of(2026, 11, 20));
        jeu.eleve("Riout", "Ines", LocalDate.of(2010, 9, 12), lycee);
        var id = new JeuneId(maelle);
        jeu.enTantQue(nadia, () -> {
            alertes.signaler(id, CodeAlerte.ABSENCES, LocalDate.of(2026, 10, 5), 6);
            alertes.signaler(id, CodeAlerte.GPDS_EN_RISQUE, LocalDate.of(2026, 10, 15), null);
            situations.consigner(
                    id,
                    CodeSituation.SERVICE_CIVIQUE,
                    LocalDate.of(2026, 7, 6),
                    LocalDate.of(2026, 8, 28),
                    Preuve.DOCUMENT);
            responsables.ajouter(
                    id,
                    new Responsable.Saisie(
                            Responsable.Niveau.LEGAL,
                            "Mère",
                            "Mme",
                            "Le Goff",
                            "Annie",
                            new Coordonnees("", "06 00 00 00 01", "annie.legoff@exemple.fr", "", "", ""),
                            true));
            var jeune = jeunes.find(id);
            jeunes.corriger(
                    id,
                    new Coordonnees("", "06 00 00 00 02", "maelle@exemple.fr", "3 rue des Salines", "35170", "Bruz"),
                    jeune.version());
            return id;
        });
    }

    @Test
    void findsAFileAndReadsIt() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(NADIA)) {
            var page = visite.aller("/jeunes");
            visite.capturer("jeunes");
            visite.verifier();

            page.fill("main [name=q]", "maelle goff");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Résultats de la recherche");
            visite.verifier();
            page.locator("main tbody a").first().click();
            assertThat(page.locator("h1")).hasText("LE GOFF Maëlle");
            assertThat(page.locator("main")).containsText("En voie de décrochage");
            visite.capturer("fiche");
            visite.verifier();
        }
    }

    @Test
    void searchesThenCreatesWithTheKeyboard() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(NADIA)) {
            var page = visite.aller("/jeunes/nouveau");
            visite.verifier();
            page.fill("#nom", "Kerbrat");
            page.fill("#prenom", "Tom");
            page.fill("#naissance", "5/6/2008");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Jour et mois inversés : date de naissance");
            visite.capturer("nouveau-candidats");
            visite.verifier();

            page.locator("main label[for=verifie]").click();
            page.selectOption("#depart", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.selectOption("#annee", "2026");
            page.fill("#suiviDu", "1 déc. 2026");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("KERBRAT Tom");
            assertThat(page.locator("main")).containsText("Suivi depuis le 01/12/2026");
        }
    }

    @Test
    void mergesTwoFilesAndUndoesIt() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(NADIA)) {
            var page = visite.aller("/jeunes/" + ines);
            page.getByText("Ce jeune a deux dossiers").click();
            assertThat(page.locator("main")).containsText("Une lettre d’écart : nom");
            visite.verifier();
            page.locator("main tbody a").first().click();
            visite.capturer("fusion");
            visite.verifier();
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator("main")).containsText("n’en font plus qu’un");

            visite.aller("/jeunes/fusion?gardee=" + ines);
            page.getByText("Défaire cette fusion").click();
            assertThat(page.locator("main")).containsText("La fusion est défaite");
        }
    }

    @Test
    void correctsEachPartOfTheFile() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(NADIA)) {
            for (var formulaire : new String[] {
                "identite",
                "coordonnees",
                "diplome",
                "responsables/nouveau",
                "scolarites/nouvelle",
                "situations/nouvelle",
                "signalements/nouveau"
            }) {
                visite.aller("/jeunes/" + maelle + "/" + formulaire);
                visite.verifier();
            }
            var page = visite.aller("/jeunes/" + maelle + "/diplome");
            page.selectOption("#diplome", "DNB");
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator("h1")).hasText("LE GOFF Maëlle");
            assertThat(page.locator("main")).containsText("DNB (brevet)");
        }
    }
}
