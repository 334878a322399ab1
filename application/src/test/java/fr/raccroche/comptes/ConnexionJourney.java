package fr.raccroche.comptes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out, and the pages of accounts, in a real browser with axe-core. */
@EssaiNavigateur
@PagesVerifiees({"/agents/nouveau", "/agents/{id}", "/cercles/moi", "/comptes/{id}", "/moi", "/mot-de-passe/{jeton}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnexionJourney {

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    UUID chargee = new UUID(0, 0);
    UUID invite = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        jeu.agent("Paul", "Parcours", "CPE", lycee);
        chargee = jeu.agent("Claire", "Parcours", "CHARGE_DE_MISSION", null);
        invite = jeu.agent("Lise", "Invitée", "CPE", lycee);
        jeu.agent("Denis", "Parcours", "DPD", null);
    }

    @Test
    void refusesThenSignsInThenOut() {
        try (var visite = Navigateur.ouvrir(port)) {
            var page = visite.aller("/moi");
            assertThat(page.url()).endsWith("/connexion");
            visite.verifier();
            visite.capturer("connexion");
            page.fill("[name=identifiant]", "paul.parcours@exemple.fr");
            page.fill("[name=motDePasse]", "faux");
            page.keyboard().press("Enter");
            page.waitForURL("**/connexion?echec");
            assertThat(page.textContent("main")).contains("ne convient pas");
            visite.verifier();

            page.fill("[name=identifiant]", "paul.parcours@exemple.fr");
            page.fill("[name=motDePasse]", "essai-essai-essai");
            page.keyboard().press("Enter");
            page.waitForURL("**/moi**");
            assertThat(page.textContent("h1")).isEqualTo("Mon compte");
            var temoin = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("__Host-raccroche"))
                    .findFirst()
                    .orElseThrow();
            assertThat(temoin.secure).isTrue();
            assertThat(temoin.httpOnly).isTrue();
            visite.verifier();
            visite.capturer("moi");

            page.click("form[action='/deconnexion'] button");
            page.waitForURL("**/connexion?au-revoir");
            assertThat(page.textContent("main")).contains("Vous êtes déconnecté");
            assertThat(visite.aller("/moi").url()).contains("/connexion");
        }
    }

    @Test
    void managesAccountsWithAccessiblePages() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("claire.parcours@exemple.fr")) {
            for (var chemin :
                    new String[] {"/agents", "/agents/" + chargee, "/agents/nouveau", "/comptes", "/cercles/moi"}) {
                visite.aller(chemin);
                visite.verifier();
            }
            var page = visite.aller("/agents/nouveau");
            page.fill("[name=nom]", "Nouveau");
            page.fill("[name=prenom]", "Noé");
            page.fill("[name=courriel]", "noe.nouveau@exemple.fr");
            page.dblclick("main form[action='/agents/nouveau'] button[type=submit]");
            page.waitForURL("**/comptes/**");
            assertThat(page.textContent("main")).contains("Noé Nouveau");
            visite.verifier();
            visite.capturer("compte");
            assertThat(jeu.sql()
                            .sql("select count(*) from agents.agent where courriel = 'noe.nouveau@exemple.fr'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void opensTheFormOfAPersonalLink() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("claire.parcours@exemple.fr");
                var invitee = Navigateur.ouvrir(port)) {
            var page = visite.aller("/comptes/" + invite);
            page.getByText("Créer un lien personnel").click();
            page.waitForSelector("main .code");
            var lien = page.textContent("main .code");
            assertThat(invitee.aller(lien.substring(lien.indexOf("/mot-de-passe/")))
                            .textContent("h1"))
                    .isEqualTo("Choisir un mot de passe");
            invitee.verifier();
        }
    }

    @Test
    void showsTheJournalToTheDataProtectionOfficer() {
        try (var visite = Navigateur.ouvrir(port).seConnecter("denis.parcours@exemple.fr")) {
            var page = visite.aller("/journal?du=2020-01-01&au=2099-12-31");
            assertThat(page.textContent("main")).contains("Connexion");
            visite.verifier();
            visite.capturer("journal");
        }
    }

    @Test
    void showsThePublicPagesAccessibly() {
        try (var visite = Navigateur.ouvrir(port)) {
            for (var chemin : new String[] {"/accessibilite", "/donnees-personnelles", "/mot-de-passe/inconnu"}) {
                visite.aller(chemin);
                visite.verifier();
            }
        }
    }
}
