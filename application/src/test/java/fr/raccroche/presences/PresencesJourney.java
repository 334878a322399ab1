package fr.raccroche.presences;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A formatrice proves whom she received: a sheet in one click, signed on paper, photographed, joined. */
@EssaiNavigateur
@PagesVerifiees({"/presences/{id}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresencesJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        var lina = jeu.suivi("Berthou", "Lina", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1));
        jeu.sql()
                .sql("""
                        insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, uai, auteur_id, modifie_par)
                        values (:jeune, 'SUIVI', '2026-11-03', 45, 'PRESENTIEL', 'ETABLISSEMENT', :uai, :auteur, :auteur)
                        """)
                .param("jeune", lina)
                .param("uai", lycee)
                .param("auteur", formatrice)
                .update();
    }

    @Test
    @Exigence("F49")
    void preparesASheetAndJoinsItsPhotograph() throws IOException {
        try (var visite = Navigateur.ouvrir(port).seConnecter("maud.levrel@exemple.fr")) {
            var page = visite.aller("/presences");
            visite.capturer("presences");
            visite.verifier();
            page.getByText("Préparer la feuille", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText("Feuille de présence n° 1");
            visite.verifier();

            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", "rien".getBytes()));
            page.getByText("Joindre").click();
            assertThat(page.locator(".fr-alert--error")).containsText("« notes.txt » n’est ni un PDF");

            page.locator("input[type=file]").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photographie()));
            page.getByText("Joindre").click();
            assertThat(page.getByText("La feuille signée est jointe.")).isVisible();
            assertThat(page.getByText("Signée : jointe le")).isVisible();
            visite.capturer("feuille-signee");
            visite.verifier();
        }
    }

    private static byte[] photographie() throws IOException {
        var sortie = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "jpg", sortie);
        return sortie.toByteArray();
    }
}
