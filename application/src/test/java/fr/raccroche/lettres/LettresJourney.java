package fr.raccroche.lettres;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import fr.raccroche.navigateur.Visite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter in a real browser: drafted with the keyboard alone, signed by four people, every page accessible. */
@EssaiNavigateur
@PagesVerifiees({
    "/lettres/delegations",
    "/lettres/modeles",
    "/lettres/nouvelle",
    "/lettres/{id}",
    "/lettres/{id}/brouillon",
    "/lettres/{id}/signature"
})
class LettresJourney {

    @Autowired
    Jeu jeu;

    @Autowired
    Lettres lettres;

    @LocalServerPort
    int port;

    JeuDeLettres scene;

    @BeforeEach
    void setUp() {
        scene = JeuDeLettres.poser(jeu, lettres);
    }

    @Test
    @Exigence({"C27", "X75"})
    void draftsALetterWithTheKeyboardAlone() {
        try (var visite = connecter(scene.coordonnateur())) {
            var page = visite.aller("/lettres/nouvelle");
            visite.verifier();
            choisir(page, "[name=agentTexte]", "le gall");
            page.locator("main button[type=submit]").press("Enter");
            page.waitForURL("**/brouillon");
            choisir(page, "[name=rattachementTexte]", "embruns");
            choisir(page, "[name=responsableTexte]", "riou");
            page.locator("[name=responsableTexte]").press("Enter");
            assertThat(page.locator("main")).containsText("Le brouillon est enregistré.");
            choisir(page, "[name=uaiTexte]", "salines");
            page.locator("[name=uaiTexte]").press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator("#etablissements tbody")).containsText("référent");
            visite.capturer("lettre-brouillon");
            visite.verifier();
            page.locator("button[value=signature]").press("Enter");
            assertThat(page.locator("main")).containsText("La lettre est proposée à la signature");
        }
    }

    @Test
    void showsEachPageWithoutBarrier() {
        var lettre = "/lettres/" + scene.aSigner().valeur();
        for (var personne : List.of(scene.formatrice(), scene.chef(), scene.coordonnateur(), scene.chargee())) {
            try (var visite = connecter(personne)) {
                var page = visite.aller(lettre + "/signature");
                if (personne.equals(scene.formatrice())) {
                    visite.capturer("lettre-signature");
                    visite.verifier();
                }
                page.locator("#lu").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
                page.getByText("Signer la lettre").click();
                assertThat(page.locator("main")).containsText("Votre signature est enregistrée.");
            }
        }
        scene.lettreDuCoordonnateur();
        try (var visite = connecter(scene.chargee())) {
            for (var chemin : List.of(lettre, "/lettres", "/lettres/modeles", "/lettres/delegations")) {
                visite.aller(chemin);
                visite.capturer("lettres" + (chemin.equals(lettre) ? "-une" : chemin.replace('/', '-')));
                visite.verifier();
            }
        }
    }

    private Visite connecter(UUID agent) {
        var identifiant = jeu.sql()
                .sql("select courriel from agents.agent where id = :id")
                .param("id", agent)
                .query(String.class)
                .single();
        return Navigateur.ouvrir(port).seConnecter(identifiant);
    }

    private static void choisir(Page page, String champ, String texte) {
        page.locator(champ).pressSequentially(texte);
        page.locator(champ + " ~ ul [role=option]").first().waitFor();
        page.locator(champ).press("ArrowDown");
        page.locator(champ).press("Enter");
    }
}
