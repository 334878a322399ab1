package fr.raccroche.entretiens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The short forms and the week of an agent: attempts, appointments, next steps. */
class ContactControllerTest extends UnDossierEnPages {

    @Test
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
        assertThat(rendezVous(jeune, "14h", formatrice)).hasStatus(HttpStatus.FOUND);
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
    void writesTheFirstOfAMonthAsFrenchDoes() {
        assertThat(mvc.get().uri("/rendez-vous?semaine=2027-02-03").with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Semaine du 1er février 2027");
    }

    @Test
    void saysThatTheTimeIsTakenAndLetsTheAppointmentBeKept() {
        var autre = jeu.eleve("Durand", "Tom", LocalDate.of(2008, 7, 9), lycee);
        assertThat(rendezVous(autre, "14h", formatrice)).hasStatus(HttpStatus.FOUND);

        assertThat(rendezVous(jeune, "14h30", formatrice))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vous avez déjà un rendez-vous le 15/12/2026 de 14:00 à 14:45, avec DURAND Tom.")
                .contains("Garder ce rendez-vous quand même", "value=\"14:30\"");
        assertThat(rendezVous(jeune, "14h45", formatrice)).hasStatus(HttpStatus.FOUND);
        assertThat(rendezVous(jeune, "14h30", collegue))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("MARTIN Léa a déjà un rendez-vous le 15/12/2026 de 14:45 à 15:30, avec Anne Le Gall");
        assertThat(rendezVous(jeune, "14h30", formatrice).param("maintenir", "true"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(jeu.sql()
                        .sql("select count(*) from entretiens.rendez_vous where jeune_id = :j")
                        .param("j", jeune)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void postponingDoesNotCollideWithItself() {
        assertThat(rendezVous(jeune, "14h", formatrice)).hasStatus(HttpStatus.FOUND);
        var id = jeu.sql()
                .sql("select id from entretiens.rendez_vous where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();

        assertThat(rempli(mvc.post().uri("/rendez-vous/{id}/report", id), "14h15", formatrice)
                        .param("motif", "JEUNE")
                        .param("version", "0"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void keepsADraftOfEachForm() {
        for (var chemin : List.of(
                "/jeunes/{id}/tentatives/nouvelle",
                "/jeunes/{id}/rendez-vous/nouveau",
                "/jeunes/{id}/prochaines-etapes/nouvelle",
                "/jeunes/{id}/devenirs/2026/N")) {
            assertThat(lire(chemin)).bodyText().containsPattern("data-brouillon=\"[a-z-]+:" + jeune);
        }
    }

    private MockMvcRequestBuilder rendezVous(UUID pour, String heure, UUID avec) {
        return rempli(mvc.post().uri("/jeunes/{id}/rendez-vous", pour), heure, avec);
    }

    private MockMvcRequestBuilder rempli(MockMvcRequestBuilder requete, String heure, UUID avec) {
        return requete.param("le", "15/12/2026")
                .param("heure", heure)
                .param("duree", "45")
                .param("type", "SITUATION")
                .param("avec", avec.toString())
                .param("canal", "PRESENTIEL")
                .param("lieu", "CIO")
                .with(jeu.connecte(formatrice))
                .with(csrf());
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

    @Test
    void refusesAnAttemptForAllItsReasonsAtOnce() {
        for (var heure : List.of("9h30", "vers midi")) {
            assertThat(envoyer("/jeunes/{id}/tentatives")
                            .param("canal", "PIGEON")
                            .param("resultat", "")
                            .param("aupres", "JEUNE")
                            .param("le", "20/12/2026")
                            .param("heure", heure))
                    .as(heure)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("« Canal de la tentative » : choisissez une valeur de la liste.")
                    .contains("id=\"canal-erreur\"", "id=\"resultat-erreur\"", "id=\"le-erreur\"")
                    .contains("href=\"#canal\"", "href=\"#resultat\"", "href=\"#le\"")
                    .contains("Une tentative de contact ne se note pas à l’avance", "value=\"20/12/2026\"")
                    .containsPattern("value=\"JEUNE\"[^>]*checked");
        }
        assertThat(compter("entretiens.tentative")).isZero();
    }

    @Test
    void refusesAnAppointmentForAllItsReasonsAtOnce() {
        for (var duree : List.of("2", "un moment")) {
            assertThat(envoyer("/jeunes/{id}/rendez-vous")
                            .param("le", "01/12/2026")
                            .param("heure", "")
                            .param("duree", duree)
                            .param("type", "SITUATION")
                            .param("avec", etrangere.toString())
                            .param("canal", "")
                            .param("lieu", "CIO")
                            .param("uaiTexte", "Lycée des Em"))
                    .as(duree)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("6 réponses sont à corriger")
                    .contains("id=\"le-erreur\"", "id=\"heure-erreur\"", "id=\"duree-erreur\"")
                    .contains("id=\"avec-erreur\"", "id=\"canal-erreur\"", "id=\"uai-erreur\"")
                    .contains("value=\"01/12/2026\"", "value=\"" + duree + "\"", "value=\"Lycée des Em\"");
        }
        assertThat(compter("entretiens.rendez_vous")).isZero();
    }

    @Test
    void saysThatTheTimeIsTakenBesideTheOtherRefusals() {
        assertThat(rendezVous(jeune, "14h", formatrice)).hasStatus(HttpStatus.FOUND);

        assertThat(rendezVous(jeune, "14h30", formatrice).param("uaiTexte", "Lycée des Em"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"maintenir-erreur\"", "id=\"uai-erreur\"");
    }

    @Test
    void refusesToPostponeForAllTheReasonsAtOnce() {
        assertThat(rendezVous(jeune, "14h", formatrice)).hasStatus(HttpStatus.FOUND);
        var id = jeu.sql()
                .sql("select id from entretiens.rendez_vous where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();

        assertThat(mvc.post()
                        .uri("/rendez-vous/{id}/report", id)
                        .param("le", "15/12/2028")
                        .param("heure", "tôt")
                        .param("duree", "45")
                        .param("type", "SITUATION")
                        .param("avec", formatrice.toString())
                        .param("canal", "PRESENTIEL")
                        .param("lieu", "CIO")
                        .param("version", "0")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"le-erreur\"", "id=\"heure-erreur\"", "id=\"motif-erreur\"")
                .contains("Ce rendez-vous est à plus d’un an.");
    }

    @Test
    void refusesANextStepForAllItsReasonsAtOnce() {
        assertThat(envoyer("/jeunes/{id}/prochaines-etapes")
                        .param("quoi", "")
                        .param("echeance", "01/12/2026")
                        .param("par", etrangere.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"quoi-erreur\"", "id=\"echeance-erreur\"", "id=\"par-erreur\"")
                .contains("Cette échéance est passée.", "value=\"01/12/2026\"");
        assertThat(compter("entretiens.prochaine_action")).isZero();
    }

    private int compter(String table) {
        return jeu.sql()
                .sql("select count(*) from " + table + " where jeune_id = :j")
                .param("j", jeune)
                .query(Integer.class)
                .single();
    }
}
