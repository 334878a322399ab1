package fr.raccroche.entretiens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The short forms and the week of an agent: attempts, appointments, next steps. */
class ContactControllerTest extends UnDossierEnPages {

    @Test
    @Exigence("B34")
    void saysWhoTriedLast() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/tentatives", jeune)
                        .param("canal", "TELEPHONE")
                        .param("aupres", "JEUNE")
                        .param("resultat", "SANS_REPONSE")
                        .param("le", "15/12/2026")
                        .param("heure", "9h30")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/jeunes/{id}/tentatives/nouvelle", jeune).with(jeu.connecte(collegue)))
                .hasStatusOk()
                .bodyText()
                .contains("a déjà essayé le 15 décembre (téléphone) : pas de réponse.");
    }

    @Test
    @Exigence("B35")
    void givesAnAppointmentThenSaysInOneGestureThatItTookPlace() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/rendez-vous", jeune)
                        .param("le", "15/12/2026")
                        .param("heure", "14h")
                        .param("duree", "45")
                        .param("type", "SITUATION")
                        .param("avec", formatrice.toString())
                        .param("canal", "PRESENTIEL")
                        .param("lieu", "CIO")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        var id = jeu.sql()
                .sql("select id from entretiens.rendez_vous where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();
        assertThat(mvc.get().uri("/rendez-vous").with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("MARTIN Léa", "14:00 – 14:45", "Pas venu");

        assertThat(mvc.post()
                        .uri("/rendez-vous/{id}/suite", id)
                        .param("etat", "HONORE")
                        .param("version", "0")
                        .param("semaine", "2026-12-14")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasRedirectedUrl("/jeunes/" + jeune + "/entretiens/nouveau?rdv=" + id);
    }

    @Test
    void endsANextStepFromMyList() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/entretiens", jeune)
                        .param("type", "SUIVI")
                        .param("le", "14/12/2026")
                        .param("duree", "30")
                        .param("canal", "TELEPHONE")
                        .param("lieu", "DISTANCE")
                        .param("prochaineQuoi", "APPEL")
                        .param("prochaineLe", "20/12/2026")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        var id = jeu.sql()
                .sql("select id from entretiens.prochaine_action where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();

        assertThat(mvc.post()
                        .uri("/prochaines-etapes/{id}/suite", id)
                        .param("suite", "FAITE")
                        .param("version", "0")
                        .param("semaine", "2026-12-14")
                        .with(jeu.connecte(etrangere))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/prochaines-etapes/{id}/suite", id)
                        .param("suite", "FAITE")
                        .param("version", "0")
                        .param("semaine", "2026-12-14")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasRedirectedUrl("/rendez-vous?semaine=2026-12-14");
        assertThat(mvc.get().uri("/rendez-vous").with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("Mes prochaines étapes (0)");
    }
}
