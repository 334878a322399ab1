package fr.raccroche.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The list of devenirs awaited by me and the form of the file, as a formateur and as an outsider. */
@EssaiComplet
class DevenirControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    Entretiens entretiens;

    UUID formatrice = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    UUID jeune = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        var lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        jeune = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
        jeu.enTantQue(
                formatrice,
                () -> entretiens.consigner(
                        new JeuneId(jeune),
                        SaisieEntretien.rapide(
                                "SITUATION", LocalDate.of(2026, 3, 3), 60, Optional.empty(), Optional.empty())));
    }

    @Test
    @Exigence("F48")
    void countsTheKnownOutOfTheAwaitedAndKeepsTheUnknownInView() {
        assertThat(liste(formatrice))
                .hasStatusOk()
                .bodyText()
                .contains("0 connus sur 2 attendus", "Inconnus : 2 sur 2", "MARTIN Léa", "En retard");

        assertThat(noter(formatrice, "APPR")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/devenirs");

        assertThat(liste(formatrice)).bodyText().contains("1 connus sur 2 attendus", "Inconnus : 1 sur 2");
    }

    @Test
    @Exigence("F48")
    void explainsWhyUnreachableIsRefused() {
        assertThat(noter(formatrice, "INJ"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("se note après 3 tentatives de contact sans réponse, par 2 canaux au moins")
                .contains("Ce dossier en compte 0");
    }

    @Test
    void refusesForAllTheReasonsAtOnceAndKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/devenirs/2025/N", jeune)
                        .param("code", "INJ")
                        .param("le", "16/12/2026")
                        .param("source", "")
                        .param("preuve", "DIT")
                        .param("version", "-1")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 réponses sont à corriger")
                .contains("id=\"code-erreur\"", "id=\"le-erreur\"", "id=\"source-erreur\"")
                .contains("Ce dossier en compte 0", "Une situation ne se note pas à l’avance")
                .contains("value=\"16/12/2026\"")
                .containsPattern("value=\"INJ\" selected")
                .containsPattern("value=\"DIT\"[^>]*checked");
    }

    @Test
    void correctsWhatIsKnownAndForgetsItAgain() {
        assertThat(noter(formatrice, "APPR")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/jeunes/{id}/devenirs/2025/N", jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Devenir à N de MARTIN Léa", "Effacer : la situation est inconnue");
        var id = jeu.sql()
                .sql("select id from parcours.devenir where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();

        assertThat(mvc.post()
                        .uri("/devenirs/{id}/annulation", id)
                        .param("version", "0")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(liste(formatrice)).bodyText().contains("0 connus sur 2 attendus");
    }

    @Test
    void presumesNeitherWhoSaidItNorHowSureItIs() {
        assertThat(mvc.get().uri("/jeunes/{id}/devenirs/2025/N", jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Degré de preuve")
                .doesNotContainPattern("<input[^>]*type=\"radio\"[^>]*checked");
        assertThat(mvc.get().uri("/jeunes/{id}", jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("pour le <span>[0-9/]+</span>\\s*<span[^>]*>En retard");
    }

    @Test
    void theSecondEditorSeesWhatWasRecorded() {
        assertThat(noter(formatrice, "APPR")).hasStatus(HttpStatus.FOUND);

        assertThat(noter(formatrice, "SANS"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Quelqu’un a enregistré entre-temps", "Contrat d’apprentissage", "Anne Le Gall");
    }

    @Test
    void anOutsiderFindsNothing() {
        assertThat(liste(etrangere))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("MARTIN")
                .contains("Aucun devenir à noter");
        assertThat(mvc.get().uri("/jeunes/{id}/devenirs/2025/N", jeune).with(jeu.connecte(etrangere)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(noter(etrangere, "APPR")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcRequestBuilder liste(UUID agent) {
        return mvc.get().uri("/devenirs").with(jeu.connecte(agent));
    }

    private MockMvcRequestBuilder noter(UUID agent, String code) {
        return mvc.post()
                .uri("/jeunes/{id}/devenirs/2025/N", jeune)
                .param("code", code)
                .param("le", "10/09/2026")
                .param("source", "JEUNE")
                .param("preuve", "DIT")
                .param("version", "-1")
                .param("retour", "liste")
                .with(jeu.connecte(agent))
                .with(csrf());
    }
}
