package fr.raccroche.entretiens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The pages of interviews, as an agent of the file and as an outsider. */
class EntretienControllerTest extends UnDossierEnPages {

    @Test
    @Exigence({"C57", "F21", "X77"})
    void guidesTheInterviewByItsType() {
        assertThat(mvc.get().uri("/jeunes/{id}/entretiens/nouveau", jeune).with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Noter un entretien avec MARTIN Léa", "Raisons de la rupture", "Maturité du projet")
                .contains("Quel a été le parcours, et où s’est-il interrompu ?")
                .contains("N’écrivez que des faits", "Rien sur la santé", "responsables légaux peuvent lire ce texte")
                .contains("data-brouillon");
        assertThat(mvc.get()
                        .uri("/jeunes/{id}/entretiens/nouveau?type=POSITIONNEMENT", jeune)
                        .with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains("Français langue étrangère")
                .doesNotContain("Raisons de la rupture");
    }

    @Test
    @Exigence("F46")
    void recordsAnInterviewWithItsNextStepInOneForm() {
        assertThat(entretien().param("prochaineQuoi", "APPEL").param("prochaineLe", "20/12/2026"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/jeunes/" + jeune);

        assertThat(compter("entretiens.entretien")).isEqualTo(1);
        assertThat(compter("entretiens.prochaine_action")).isEqualTo(1);
        assertThat(mvc.get().uri("/entretiens/{id}", dernier()).with(jeu.connecte(collegue)))
                .hasStatusOk()
                .bodyText()
                .contains("Mobilité", "2 — une piste à vérifier", "Veut reprendre en CAP.", "Lycée des Embruns")
                .doesNotContain("Une pensée pour moi");
        assertThat(mvc.get().uri("/entretiens/{id}", dernier()).with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("Une pensée pour moi");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsRefused() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/entretiens", jeune)
                        .param("type", "SITUATION")
                        .param("le", "20/12/2026")
                        .param("duree", "60")
                        .param("canal", "PRESENTIEL")
                        .param("lieu", "CIO")
                        .param("c_FREIN", "LOGEMENT")
                        .param("synthese", "Un texte que je garde")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un entretien ne se note pas à l’avance", "Un texte que je garde", "20/12/2026")
                .containsPattern("value=\"LOGEMENT\"[^>]*checked");
        assertThat(compter("entretiens.entretien")).isZero();
    }

    @Test
    void refusesAnInterviewOrAnAttemptBeforeTheYoungPersonWasEleven() {
        for (var jour : new String[] {"01/01/1900", "01/01/2005", "01/05/2020"}) {
            assertThat(envoyer("/jeunes/{id}/entretiens")
                            .param("type", "SITUATION")
                            .param("le", jour)
                            .param("duree", "60")
                            .param("canal", "PRESENTIEL")
                            .param("lieu", "CIO"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsPattern("id=\"le-erreur\">\\s*<p[^>]*>À cette date, ce jeune n’avait pas 11 ans")
                    .doesNotContain("id=\"type-erreur\"", "id=\"canal-erreur\"", "id=\"lieu-erreur\"");
            assertThat(envoyer("/jeunes/{id}/tentatives")
                            .param("canal", "TELEPHONE")
                            .param("aupres", "JEUNE")
                            .param("resultat", "MESSAGE")
                            .param("le", jour))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("À cette date, ce jeune n’avait pas 11 ans");
        }
        assertThat(compter("entretiens.entretien")).isZero();
    }

    @Test
    void keepsWhatWasTypedWhenADateCannotBeRead() {
        assertThat(mvc.post()
                        .uri("/jeunes/{id}/entretiens", jeune)
                        .param("type", "SITUATION")
                        .param("le", "31/02/2026")
                        .param("duree", "une heure")
                        .param("canal", "PRESENTIEL")
                        .param("lieu", "CIO")
                        .param("uaiTexte", "Lycée des Em")
                        .param("c_FREIN", "LOGEMENT")
                        .param("synthese", "Un texte que je garde")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le 31/02/2026 n’existe pas : février 2026 compte 28 jours.", "Un texte que je garde")
                .contains("value=\"31/02/2026\"", "value=\"une heure\"")
                .contains("Lycée des Em")
                .containsPattern("value=\"LOGEMENT\"[^>]*checked");
    }

    @Test
    void saysAllThatIsToCorrectAtOnceAndKeepsItAsTheDraft() {
        for (var duree : new String[] {"pas un nombre", "45"}) {
            assertThat(envoyer("/jeunes/{id}/entretiens")
                            .param("type", "SITUATION")
                            .param("le", "20/12/2026")
                            .param("duree", duree)
                            .param("canal", "PRESENTIEL")
                            .param("lieu", "CIO")
                            .param("uaiTexte", "Lycée des Em")
                            .param("synthese", "Corrigé avec " + duree)
                            .param("prochaineQuoi", "APPEL")
                            .param("prochaineLe", "01/12/2026")
                            .param("_brouillon", "entretien:" + jeune + ":SITUATION"))
                    .as(duree)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"le-erreur\"", "id=\"uai-erreur\"", "id=\"prochaineLe-erreur\"")
                    .contains("value=\"20/12/2026\"", "value=\"01/12/2026\"");
            assertThat(lire("/brouillons/entretien:{id}:SITUATION"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.contenu.synthese[0]")
                    .isEqualTo("Corrigé avec " + duree);
        }
    }

    @Test
    void presumesTheYoungPersonInTheirSchoolAndAWorkingDayForWhatComesNext() {
        assertThat(lire("/jeunes/{id}/entretiens/nouveau?type=SITUATION"))
                .bodyText()
                .containsPattern("value=\"JEUNE\"[^>]*checked")
                .contains("value=\"" + lycee + "\"", "Lycée des Embruns")
                .containsPattern("name=\"prochaineLe\" value=\"22/12/2026\"");
        assertThat(lire("/jeunes/{id}/entretiens/nouveau?type=FAMILLE"))
                .bodyText()
                .doesNotContainPattern("value=\"JEUNE\"[^>]*checked");
    }

    @Test
    @Exigence("C40")
    void carriesWhatIsCommonToAnotherTypeAndKeepsTheRestWithItsOwn() {
        assertThat(changer("AIDE", "FAMILLE").param("c_FREIN", "LOGEMENT").param("duree", "50"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Entretien avec la famille",
                        "Position de la famille",
                        "Un texte que je garde",
                        "Rien que pour moi")
                .containsPattern("name=\"le\" value=\"12/12/2026\"")
                .containsPattern("name=\"heure\" value=\"10:15\"")
                .containsPattern("name=\"duree\" value=\"50\"")
                .containsPattern("value=\"VISIO\"[^>]*selected")
                .containsPattern("value=\"CIO\"[^>]*selected")
                .containsPattern("value=\"CPE\"[^>]*checked")
                .containsPattern("value=\"APPEL\"[^>]*selected")
                .doesNotContain("LOGEMENT");

        assertThat(changer("FAMILLE", "AIDE").param("c_AVIS_FAMILLE", "FAVORABLE"))
                .bodyText()
                .containsPattern("value=\"LOGEMENT\"[^>]*checked")
                .contains("Un texte que je garde")
                .doesNotContain("FAVORABLE");
    }

    @Test
    void keepsTheListsThatBothTypesShowAndTheTextAlreadyTypedUnderTheOther() {
        assertThat(changer("AIDE", "CONSEIL").param("c_FREIN", "LOGEMENT").param("duree", "45"))
                .bodyText()
                .containsPattern("value=\"LOGEMENT\"[^>]*checked");
        assertThat(envoyer("/jeunes/{id}/entretiens/type")
                        .param("type", "SUIVI")
                        .param("vers", "CONSEIL")
                        .param("le", "31/02/2026")
                        .param("synthese", "Autre chose."))
                .hasStatusOk()
                .bodyText()
                .contains("Autre chose.", "Un texte que je garde", "31/02/2026");
    }

    @Test
    void forgetsTheTypesThatWereTriedOnceTheInterviewIsRecorded() {
        assertThat(changer("AIDE", "FAMILLE").param("c_FREIN", "LOGEMENT")).hasStatusOk();
        assertThat(entretien()).hasStatus(HttpStatus.FOUND);

        assertThat(lire("/jeunes/{id}/entretiens/nouveau?type=AIDE"))
                .bodyText()
                .contains("Entretien avec la famille (commencé)")
                .doesNotContain("Entretien d’aide (commencé)");
    }

    private MockMvcRequestBuilder changer(String de, String vers) {
        return envoyer("/jeunes/{id}/entretiens/type")
                .param("type", de)
                .param("vers", vers)
                .param("le", "12/12/2026")
                .param("heure", "10h15")
                .param("canal", "VISIO")
                .param("lieu", "CIO")
                .param("c_PRESENT", "JEUNE", "CPE")
                .param("synthese", "Un texte que je garde")
                .param("note", "Rien que pour moi")
                .param("prochaineQuoi", "APPEL")
                .param("prochaineLe", "21/12/2026");
    }

    @Test
    void readsADurationAsItIsSpoken() {
        assertThat(entretien("1 h 30")).hasStatus(HttpStatus.FOUND);

        assertThat(jeu.sql()
                        .sql("select duree_minutes from entretiens.entretien where id = :id")
                        .param("id", dernier())
                        .query(Integer.class)
                        .single())
                .isEqualTo(90);
        for (var refusee : new String[] {"700 min", "une heure", ""}) {
            assertThat(entretien(refusee))
                    .as(refusee)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("id=\"duree-erreur\"");
        }
    }

    @Test
    @Exigence("C57")
    void warnsAboutSensitiveWordsWithoutBlocking() {
        assertThat(entretien().param("synthese", "Suivi pour une dépression depuis mars."))
                .hasStatus(HttpStatus.FOUND)
                .flash()
                .extractingByKey("avertissement")
                .asString()
                .contains("« depression »");
        assertThat(compter("entretiens.entretien")).isEqualTo(1);
    }

    @Test
    void oneFormSentTwiceHasOneEffect() {
        var cle = UUID.randomUUID().toString();

        assertThat(entretien().param("_cle", cle)).hasStatus(HttpStatus.FOUND);
        assertThat(entretien().param("_cle", cle)).hasStatus3xxRedirection();

        assertThat(compter("entretiens.entretien")).isEqualTo(1);
    }

    @Test
    void theSecondEditorSeesBothVersionsAndLosesNothing() {
        assertThat(entretien()).hasStatus(HttpStatus.FOUND);
        var id = dernier();
        assertThat(correction(collegue, id, 0, "Version de la collègue.")).hasStatus(HttpStatus.FOUND);

        assertThat(correction(formatrice, id, 0, "Ma version à moi."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Quelqu’un a enregistré entre-temps", "Yves Morin")
                .contains("Version de la collègue.", "Ma version à moi.")
                .contains("name=\"version\" value=\"1\"");
        assertThat(correction(formatrice, id, 1, "Les deux versions réunies.")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void asksBeforeItCancelsAnInterview() {
        assertThat(entretien()).hasStatus(HttpStatus.FOUND);
        var adresse = "/entretiens/" + dernier();

        assertThat(mvc.get().uri(adresse).with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("href=\"" + adresse + "/annulation\"")
                .doesNotContain("action=\"" + adresse + "/annulation\"");
        assertThat(mvc.get().uri(adresse + "/annulation").with(jeu.connecte(formatrice)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Annuler cet entretien ?",
                        "S’il a déjà été transmis",
                        "Garder l’entretien",
                        "name=\"version\" value=\"0\"")
                .contains("action=\"" + adresse + "/annulation\"");
        assertThat(envoyer(adresse + "/annulation").param("version", "0")).hasRedirectedUrl(adresse);
        assertThat(mvc.get().uri(adresse).with(jeu.connecte(formatrice)))
                .bodyText()
                .contains("Cet entretien est annulé", "Rétablir l’entretien");
    }

    @Test
    void goesBackToTheFormWhenTheAddressOfOneAlreadySentIsAskedAgain() {
        for (var adresse : new String[] {"/entretiens", "/tentatives", "/rendez-vous"}) {
            assertThat(lire("/jeunes/{id}" + adresse))
                    .as(adresse)
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl(
                            "/jeunes/" + jeune + adresse + (adresse.equals("/tentatives") ? "/nouvelle" : "/nouveau"))
                    .flash()
                    .containsEntry("info", "Cette page venait d’un formulaire déjà envoyé.");
        }
        assertThat(lire("/jeunes/{id}/entretiens/type")).hasRedirectedUrl("/jeunes/" + jeune + "/entretiens/nouveau");
        assertThat(lire("/jeunes/{id}/entretiens").accept(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void anOutsiderFindsNothingByDirectAddress() {
        assertThat(entretien()).hasStatus(HttpStatus.FOUND);
        var id = dernier();

        for (var adresse : new String[] {
            "/jeunes/" + jeune + "/entretiens/nouveau",
            "/jeunes/" + jeune + "/tentatives/nouvelle",
            "/jeunes/" + jeune + "/rendez-vous/nouveau",
            "/entretiens/" + id,
            "/entretiens/" + id + "/modifier"
        }) {
            assertThat(mvc.get().uri(adresse).with(jeu.connecte(etrangere)))
                    .as(adresse)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post()
                        .uri("/entretiens/{id}/annulation", id)
                        .param("version", "0")
                        .with(jeu.connecte(etrangere))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/rendez-vous").with(jeu.connecte(etrangere)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("MARTIN");
    }

    @Test
    void asksForTheRightToFollowYoungPeople() {
        var cpe = jeu.agent("Luc", "Le Bihan" + lycee, "CPE", lycee);
        jeu.membre(cpe, "ETABLISSEMENT_TOUS", lycee);

        assertThat(mvc.get().uri("/jeunes/{id}/entretiens/nouveau", jeune).with(jeu.connecte(cpe)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MockMvcRequestBuilder entretien() {
        return entretien("60");
    }

    private MockMvcRequestBuilder entretien(String duree) {
        return mvc.post()
                .uri("/jeunes/{id}/entretiens", jeune)
                .param("type", "SITUATION")
                .param("le", "14/12/2026")
                .param("heure", "10h15")
                .param("duree", duree)
                .param("canal", "PRESENTIEL")
                .param("lieu", "ETABLISSEMENT")
                .param("uai", lycee)
                .param("c_FREIN", "MOBILITE", "FINANCE")
                .param("c_MATURITE", "2")
                .param("synthese", "Veut reprendre en CAP.")
                .param("note", "Une pensée pour moi")
                .with(jeu.connecte(formatrice))
                .with(csrf());
    }

    private MockMvcRequestBuilder correction(UUID agent, UUID id, int version, String synthese) {
        return mvc.post()
                .uri("/entretiens/{id}", id)
                .param("type", "SITUATION")
                .param("le", "14/12/2026")
                .param("duree", "60")
                .param("canal", "PRESENTIEL")
                .param("lieu", "ETABLISSEMENT")
                .param("synthese", synthese)
                .param("version", Integer.toString(version))
                .with(jeu.connecte(agent))
                .with(csrf());
    }

    private UUID dernier() {
        return jeu.sql()
                .sql("select id from entretiens.entretien where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();
    }

    private Integer compter(String table) {
        return jeu.sql()
                .sql("select count(*) from " + table + " where jeune_id = :j")
                .param("j", jeune)
                .query(Integer.class)
                .single();
    }
}
