package fr.raccroche.referentiels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One page edits every closed list; what is withdrawn stays readable on the facts that carry it. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NomenclaturesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Jeu jeu;

    UUID chargee = new UUID(0, 0);
    UUID formatrice = new UUID(0, 0);
    UUID jeune = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Listes", "LP", "Rennes");
        chargee = jeu.agent("Maud", "Kerbrat", "CHARGE_DE_MISSION", null);
        formatrice = jeu.agent("Anne", "Le Gall", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeune = jeu.suivi("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1));
    }

    @Test
    void offersWhatIsAddedAndKeepsWhatIsWithdrawnReadableAndCorrectable() {
        poster("/nomenclatures/lieu", "libelle", "Médiathèque", "du", "01/09/2026");
        assertThat(lieux("/jeunes/" + jeune + "/entretiens/nouveau")).contains("Médiathèque");
        var code = "MEDIATHEQUE";
        var entretien = jeu.sql()
                .sql("""
                insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, auteur_id, modifie_par, cercles)
                select id, 'SITUATION', '2026-12-01', 45, 'PRESENTIEL', :lieu, :a, :a, cercles from jeunes.jeune where id = :j returning id
                """)
                .param("lieu", code)
                .param("j", jeune)
                .param("a", formatrice)
                .query(UUID.class)
                .single();

        poster("/nomenclatures/lieu/" + code + "/retrait");

        assertThat(lieux("/jeunes/" + jeune + "/entretiens/nouveau")).doesNotContain("Médiathèque");
        assertThat(page("/entretiens/" + entretien, formatrice).text()).contains("Médiathèque");
        assertThat(page("/entretiens/" + entretien + "/modifier", formatrice)
                        .select("#lieu option[selected]")
                        .text())
                .isEqualTo("Médiathèque");
        assertThat(gestes("lieu:" + code)).containsExactly("RETRAIT", "AJOUT");

        poster("/nomenclatures/lieu/" + code + "/reprise");
        assertThat(lieux("/jeunes/" + jeune + "/entretiens/nouveau")).contains("Médiathèque");
    }

    @Test
    void renamesAResultOnTheThreadToo() {
        var tentative = jeu.sql()
                .sql("""
                insert into entretiens.tentative (jeune_id, le, canal, resultat, auteur_id, cercles)
                select id, '2026-12-01', 'TELEPHONE', 'MESSAGE_LAISSE', :a, cercles from jeunes.jeune where id = :j returning id
                """)
                .param("j", jeune)
                .param("a", formatrice)
                .query(UUID.class)
                .single();
        jeu.sql().sql("""
                insert into fil.fait (source, source_id, nature, jeune_id, le, libelle, cree_le, cercles)
                select 'entretiens', :t, 'TENTATIVE', id, '2026-12-01', 'Tentative de contact : Message laissé', now(), cercles from jeunes.jeune where id = :j
                """).param("t", tentative).param("j", jeune).update();

        poster(
                "/nomenclatures/resultats-de-contact",
                "code",
                "MESSAGE_LAISSE",
                "libelle",
                "Message sur le répondeur",
                "classe",
                "false");

        assertThat(page("/jeunes/" + jeune, formatrice)
                        .select("section[aria-labelledby=fil]")
                        .text())
                .contains("Tentative de contact : message sur le répondeur")
                .doesNotContainIgnoringCase("Message laissé");
    }

    @Test
    void ordersAListAndSaysTheClassOfADevenir() {
        var premier = devenirs().getFirst();
        var second = devenirs().get(1);
        poster("/nomenclatures/devenirs/" + code(premier) + "/place", "sens", "1");
        assertThat(devenirs()).startsWith(second, premier);

        poster(
                "/nomenclatures/devenirs",
                "libelle",
                "Volontariat international",
                "classe",
                "POSITIVE",
                "du",
                "01/09/2026");
        assertThat(devenirs()).last().isEqualTo("Volontariat international");
        assertThat(jeu.sql()
                        .sql("select classe from parcours.code_devenir where code = 'VOLONTARIAT_INTERNATIONAL'")
                        .query(String.class)
                        .single())
                .isEqualTo("POSITIVE");
    }

    @Test
    void refusesTwiceTheSameLabelAWrongClassAndTheRemovalOfWhatTheProgramUses() {
        assertThat(envoyer("/nomenclatures/origines-de-signalement", "libelle", "cio"))
                .hasStatus(422)
                .bodyText()
                .contains("est déjà dans la liste");
        assertThat(envoyer("/nomenclatures/devenirs", "libelle", "Autre chose", "classe", "MAGIQUE"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la classe");

        poster("/nomenclatures/devenirs/INJ/retrait");

        assertThat(jeu.sql()
                        .sql("select count(*) from parcours.code_devenir where code = 'INJ' and au is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void editsEachListThatItNames() {
        var adresses = page("/nomenclatures", chargee).select("main li a").eachAttr("href");
        assertThat(adresses)
                .contains(
                        "/nomenclatures/origines-de-signalement",
                        "/nomenclatures/motifs-de-fin-d-accueil",
                        "/nomenclatures/resultats-de-contact",
                        "/nomenclatures/lieu",
                        "/nomenclatures/motif-report",
                        "/nomenclatures/prochaine",
                        "/nomenclatures/devenirs",
                        "/entretiens/types",
                        "/actions/types");
        for (var adresse : adresses) {
            assertThat(page(adresse, chargee).select("main tbody tr"))
                    .as(adresse)
                    .isNotEmpty();
        }
    }

    @Test
    void isForThoseWhoAdministerTheAcademie() {
        for (var adresse : List.of("/nomenclatures", "/nomenclatures/lieu")) {
            assertThat(mvc.get().uri(adresse).with(jeu.connecte(formatrice)).exchange())
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri("/nomenclatures/lieu")
                        .param("libelle", "Chez moi")
                        .with(jeu.connecte(formatrice))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }

    private List<String> lieux(String adresse) {
        return page(adresse, formatrice).select("#lieu option").eachText();
    }

    private List<String> devenirs() {
        return page("/nomenclatures/devenirs", chargee).select("tbody th a").eachText();
    }

    private String code(String libelle) {
        return jeu.sql()
                .sql("select code from parcours.code_devenir where libelle = :l")
                .param("l", libelle)
                .query(String.class)
                .single();
    }

    private List<String> gestes(String objet) {
        return jeu.sql()
                .sql(
                        "select detail from journal.trace where objet = 'NOMENCLATURE' and objet_id = :o and agent_id = :a order by id desc")
                .param("o", objet)
                .param("a", chargee)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private void poster(String adresse, String... champs) {
        assertThat(envoyer(adresse, champs)).as(adresse).hasStatus3xxRedirection();
    }

    private MvcTestResult envoyer(String adresse, String... champs) {
        return pages.envoyer(chargee, adresse, champs);
    }

    private Document page(String adresse, UUID agent) {
        return pages.ouvrir(agent, adresse);
    }
}
