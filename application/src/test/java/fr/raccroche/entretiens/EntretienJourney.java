package fr.raccroche.entretiens;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A formateur records an interview, an appointment and a devenir in a real browser. */
@EssaiNavigateur
@PagesVerifiees({
    "/entretiens/{id}",
    "/jeunes/{jeune}/accueils/nouveau",
    "/jeunes/{jeune}/entretiens/nouveau",
    "/jeunes/{jeune}/rendez-vous/nouveau",
    "/jeunes/{jeune}/tentatives/nouvelle"
})
class EntretienJourney {

    @LocalServerPort
    int port;

    @Autowired
    Jeu jeu;

    @Autowired
    Entretiens entretiens;

    @Test
    @Exigence({"F21", "F46", "F48", "B35"})
    void recordsAnInterviewAnAppointmentAndADevenir() {
        var lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        var formatrice = jeu.agent("Anne", "LeGall", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.action("DAQ", "DAQ des Embruns", lycee);
        var lea = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
        var tom = jeu.eleve("Durand", "Tom", LocalDate.of(2008, 7, 9), lycee);
        jeu.enTantQue(
                formatrice,
                () -> entretiens.consigner(
                        new JeuneId(tom),
                        SaisieEntretien.rapide(
                                "SITUATION", LocalDate.of(2026, 3, 3), 60, Optional.empty(), Optional.empty())));
        try (var visite = Navigateur.ouvrir(port).seConnecter("anne.legall@exemple.fr")) {
            var page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau");
            visite.verifier();
            visite.capturer("entretien-nouveau");
            page.locator("label[for=c_FREIN]").click();
            page.locator("[name=c_MATURITE]").selectOption("2");
            page.locator("[name=synthese]").fill("Souhaite reprendre en CAP cuisine. Visite du CFA prévue.");
            page.locator("[name=prochaineQuoi]").selectOption("APPEL");
            page.locator("[name=prochaineLe]").fill("18 décembre");
            page.locator("main form.formulaire button[type=submit]").press("Enter");
            page.waitForURL("**/jeunes/" + lea);
            assertThat(page.content()).contains("L’entretien est enregistré.");
            visite.capturer("entretien-enregistre");

            page = visite.aller("/entretiens/" + dernier(lea));
            visite.verifier();
            visite.capturer("entretien");
            assertThat(page.content()).contains("2 — une piste à vérifier", "Souhaite reprendre en CAP cuisine.");

            page = visite.aller("/jeunes/" + lea + "/rendez-vous/nouveau");
            visite.verifier();
            page.locator("[name=le]").fill("15/12/2026");
            page.locator("[name=heure]").fill("14h");
            page.locator("main form.formulaire button[type=submit]").press("Enter");
            page.waitForURL("**/jeunes/" + lea);
            page = visite.aller("/rendez-vous");
            visite.verifier();
            visite.capturer("rendez-vous");
            assertThat(page.content()).contains("MARTIN Léa", "Rappeler le jeune");

            page = visite.aller("/devenirs");
            visite.verifier();
            visite.capturer("devenirs");
            page.locator("#d0-code").selectOption("APPR");
            page.locator("#d0-source").selectOption("JEUNE");
            page.locator("#d0-preuve").selectOption("DIT");
            page.locator("#d0-code").press("Enter");
            page.locator("main .bloc form button[type=submit]").first().press("Enter");
            page.waitForURL("**/devenirs");
            assertThat(page.content()).contains("1 connus sur 2 attendus");

            visite.aller("/jeunes/" + lea + "/tentatives/nouvelle");
            visite.verifier();
            visite.capturer("tentative");
            visite.aller("/actions");
            visite.verifier();
            visite.capturer("actions");
            visite.aller("/jeunes/" + lea + "/accueils/nouveau");
            visite.verifier();
            visite.capturer("accueil");
        }
    }

    private UUID dernier(UUID jeune) {
        return jeu.sql()
                .sql("select id from entretiens.entretien where jeune_id = :j")
                .param("j", jeune)
                .query(UUID.class)
                .single();
    }
}
