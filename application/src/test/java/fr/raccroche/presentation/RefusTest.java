package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What people read when something is refused: never the text of an exception. */
@EssaiComplet
@Import(RefusTest.Fautes.class)
class RefusTest {

    @Controller
    static class Fautes {

        @GetMapping("/essai/regle")
        String regle() {
            throw new RegleMetierException("refus.taille");
        }

        @GetMapping("/essai/inconnue")
        String inconnue() {
            throw new RegleMetierException("cle.sans.texte");
        }

        @GetMapping("/essai/introuvable")
        String introuvable() {
            throw new IntrouvableException("Jeune", "secret-42");
        }

        @GetMapping("/essai/perimee")
        String perimee() {
            throw new VersionPerimeeException("Entretien", "secret-42");
        }

        @GetMapping("/essai/jour")
        @ResponseBody
        String jour(@RequestParam LocalDate le) {
            return le.toString();
        }

        @GetMapping("/essai/identifiant")
        @ResponseBody
        String identifiant(@RequestParam UUID id) {
            return id.toString();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysWhichRuleRefuses() {
        var reponse = page("/essai/regle");
        assertThat(reponse).hasStatus(422).bodyText().contains("Ce fichier est trop gros");
        assertThat(reponse).bodyText().contains("<title>Erreur : Opération impossible - Raccroche</title>");
    }

    @Test
    void staysCourteousWithoutAText() {
        assertThat(page("/essai/inconnue"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette opération n’est pas possible.")
                .doesNotContain("cle.sans.texte");
    }

    @Test
    void tellsNothingOfWhatIsOutOfSight() {
        assertThat(page("/essai/introuvable"))
                .hasStatus(404)
                .bodyText()
                .contains("ne fait pas partie des dossiers que vous suivez")
                .doesNotContain("secret-42");
        assertThat(page("/essai/identifiant?id=n-importe-quoi")).hasStatus(404);
    }

    @Test
    void answersAStaleVersion() {
        assertThat(page("/essai/perimee"))
                .hasStatus(409)
                .bodyText()
                .contains("Modifié entre-temps")
                .doesNotContain("secret-42");
    }

    @Test
    void speaksJsonToScripts() {
        var reponse = mvc.get()
                .uri("/essai/regle")
                .accept(MediaType.APPLICATION_JSON)
                .with(user("claire"))
                .exchange();
        assertThat(reponse)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.message")
                .asString()
                .startsWith("Ce fichier");
    }

    private MvcTestResult page(String chemin) {
        return mvc.get()
                .uri(chemin)
                .accept(MediaType.TEXT_HTML)
                .with(user("claire"))
                .exchange();
    }

    @Test
    void aDateThatNoCalendarKnowsIsNotAMissingPage() {
        assertThat(mvc.get().uri("/essai/jour?le=31/02/2026").with(user("camille")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le 31/02/2026 n’existe pas : février 2026 compte 28 jours.");
        assertThat(mvc.get().uri("/essai/jour?le=3/13/2026").with(user("camille")))
                .bodyText()
                .contains("il n’y a pas de mois 13");
        assertThat(mvc.get().uri("/essai/jour?le=hier").with(user("camille")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette date n’est pas reconnue.");
    }
}
