package fr.raccroche.reperage.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.reperage.EssaiDeReperage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A line handed to a partner: its fields and no other, its answer, and the end of it. */
class PartageTest extends EssaiDeReperage {

    /** What the page of the partner shows of the line, field by field. */
    private static final Map<Champ, String> MARQUES = Map.of(
            Champ.NOM, "Quemener",
            Champ.PRENOM, "Gwladys",
            Champ.NAISSANCE, "02/05/2009",
            Champ.SEXE, "Fille",
            Champ.COMMUNE, "Pleurtuit",
            Champ.CODE_POSTAL, "35730",
            Champ.TELEPHONE, "06 12 34 56 78",
            Champ.COURRIEL, "gwladys@exemple.fr",
            Champ.UAI, "Lycée du Phare",
            Champ.CLASSE, "2GT1");

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    int missionLocale;
    int cio;
    UUID marc = new UUID(0, 0);
    UUID pia = new UUID(0, 0);
    UUID ligne = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        jeu.sql()
                .sql("delete from reperage.champ_partage where champ in ('sexe', 'code_postal')")
                .update();
        jeu.sql().sql("update reperage.champ_partage set au = null").update();
        marc = jeu.agent("Marc", "Insertion" + lycee, "MISSION_LOCALE", null);
        pia = jeu.agent("Pia", "Psy" + lycee, "PSYEN", lycee);
        missionLocale = jeu.cercle("PARTENAIRE", "Mission locale " + lycee, "Mission locale : jeunes adressés");
        cio = jeu.cercle("PARTENAIRE", lycee, "CIO " + lycee + " : jeunes adressés au CIO");
        jeu.membre(marc, "PARTENAIRE", "Mission locale " + lycee);
        jeu.membre(pia, "PARTENAIRE", lycee);
        ligne = scene.ligne(scene.eleve("Quemener", "Gwladys", NEE, lycee), true, LocalDate.of(2026, 12, 20));
        jeu.sql().sql("""
                update reperage.ligne set agent_id = :agent, courriel = 'gwladys@exemple.fr', commune = 'Pleurtuit', code_postal = '35730' where id = :id
                """).param("agent", anne).param("id", ligne).update();
    }

    @Test
    @Exigence("B32")
    void handsTheLineWithTheFieldsOfTheKindAndNoMore() {
        confier(anne, missionLocale, "MISSION_LOCALE");

        assertThat(lus(marc))
                .containsExactlyInAnyOrder(
                        Champ.NOM, Champ.PRENOM, Champ.NAISSANCE, Champ.COMMUNE, Champ.TELEPHONE, Champ.COURRIEL);
        assertThat(export(marc))
                .contains("Quemener", "Gwladys", "02/05/2009")
                .doesNotContain("Lycée du Phare")
                .doesNotContain("2GT1")
                .doesNotContain("35730");
        assertThat(page(marc, "/")).contains("jeune confié à votre structure");
        assertThat(page(pia, "/reperage/confies")).contains("Aucun jeune ne vous est confié");
        assertThat(export(pia)).doesNotContain("Quemener");
        for (var adresse : List.of("/reperage/lignes/" + ligne, "/reperage/lignes/" + ligne + "/levee")) {
            assertThat(mvc.get().uri(adresse).with(jeu.connecte(marc))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(page(marc, "/reperage/lignes?qui=SANS&etat=TOUS")).doesNotContain("Quemener");
        assertThat(jeu.<Integer>enTantQue(
                        marc,
                        () -> transactions.execute(statut -> application
                                .sql("select count(*)::int from reperage.ligne")
                                .query(Integer.class)
                                .single())))
                .as("rows of lines that the database gives to the partner")
                .isZero();
    }

    @Test
    @Exigence("B32")
    void showsEachFieldOnlyToTheKindsThatMayReadIt() {
        confier(anne, cio, "CIO");
        for (var champ : MARQUES.keySet()) {
            regler("CIO", List.of(champ.code()));
            assertThat(lus(pia)).as("only %s", champ).containsExactly(champ);
            assertThat(export(pia).contains(MARQUES.get(champ)) || champ == Champ.SEXE)
                    .as("sheet with %s", champ)
                    .isTrue();
        }
        regler("CIO", List.of());
        assertThat(lus(pia)).isEmpty();
        assertThat(page(pia, "/reperage/confies")).contains("Jeune sans nom partagé");
    }

    @Test
    @Exigence("B32")
    void takesAnAnswerThatTheOwnerMayFollow() {
        confier(anne, missionLocale, "MISSION_LOCALE");
        var partage = partage();

        assertThat(envoyer(pia, "/reperage/confies/" + partage + "/reponse", Map.of("code", "APPRENTI")))
                .as("another structure")
                .hasStatus(HttpStatus.NOT_FOUND);
        envoyer(marc, "/reperage/confies/" + partage + "/reponse", Map.of("code", "DEJA_ACCOMPAGNE"));

        assertThat(page(marc, "/reperage/confies")).contains("1 jeune, 0 sans réponse", "Changer ma réponse");
        assertThat(page(anne, "/reperage/lignes/" + ligne))
                .contains("Réponse : Déjà accompagné par un partenaire", "Réponse d’un partenaire");
        var formulaire = Jsoup.parse(page(anne, "/reperage/lignes/" + ligne + "/levee?code=DEJA_ACCOMPAGNE"));
        assertThat(formulaire.select("#code option[selected]").eachAttr("value"))
                .containsExactly("DEJA_ACCOMPAGNE");
        assertThat(formulaire.select("input[name=preuve][checked]").eachAttr("value"))
                .containsExactly("ETABLISSEMENT");
        assertThat(jeu.sql()
                        .sql("select etat from reperage.ligne where id = :id")
                        .param("id", ligne)
                        .query(String.class)
                        .single())
                .as("nothing is cleared by the answer alone")
                .isEqualTo("A_VERIFIER");
    }

    @Test
    void isNotHandedTwiceToTheSameStructure() {
        confier(anne, missionLocale, "MISSION_LOCALE");

        assertThat(confier(anne, missionLocale, "MISSION_LOCALE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("déjà partagée avec cette structure");
        assertThat(gestes("PARTAGE")).isEqualTo(1);
        var autre = scene.ligne(scene.eleve("Autret", "Tom", NEE, lycee), true, LocalDate.of(2026, 12, 20));
        var deux = mvc.post()
                .uri("/reperage/partages")
                .param("ligne", ligne.toString(), autre.toString())
                .param("structure", Integer.toString(missionLocale))
                .param("partenaire", "MISSION_LOCALE")
                .with(jeu.connecte(rose))
                .with(csrf())
                .exchange();
        assertThat(deux.getMvcResult().getFlashMap().get("succes"))
                .isEqualTo("La ligne est partagée. 1 autre l’était déjà avec cette structure.");
        assertThat(gestes("PARTAGE")).isEqualTo(1);
        envoyer(anne, "/reperage/partages/" + partage() + "/retrait", Map.of());
        assertThat(confier(anne, missionLocale, "MISSION_LOCALE"))
                .as("after it was withdrawn")
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void bringsTheAnswerWhereTheDecisionIsTaken() {
        confier(anne, missionLocale, "MISSION_LOCALE");
        assertThat(Jsoup.parse(page(anne, "/reperage/lignes/" + ligne)).text()).doesNotContain("a répondu");
        envoyer(marc, "/reperage/confies/" + partage() + "/reponse", Map.of("code", "APPRENTI"));

        var page = Jsoup.parse(page(anne, "/reperage/lignes/" + ligne));

        var lien = page.select("a[href$=levee?code=APPRENTI]");
        assertThat(lien).hasSize(1);
        assertThat(lien.parents().is(".cote-a-cote"))
                .as("above the two columns")
                .isFalse();
        assertThat(page.select("main").text())
                .containsSubsequence("Mission locale a répondu", "Prendre cette réponse", "Noter une tentative");
    }

    @Test
    void asksNothingAnyMoreOnceTheDoubtIsLifted() {
        confier(anne, missionLocale, "MISSION_LOCALE");
        assertThat(page(marc, "/reperage/confies")).contains("1 jeune, 1 sans réponse");
        jeu.sql().sql("""
                update reperage.ligne set etat = 'ECARTE', levee = 'APPRENTI', preuve = 'DOCUMENT', levee_le = now(), levee_par = :agent
                where id = :id
                """).param("agent", anne).param("id", ligne).update();

        assertThat(page(marc, "/reperage/confies"))
                .contains("1 jeune, 0 sans réponse", "Doute levé")
                .doesNotContain("/reponse\"");
        assertThat(page(marc, "/")).doesNotContain("jeune confié à votre structure");
        var tardive = envoyer(marc, "/reperage/confies/" + partage() + "/reponse", Map.of("code", "APPRENTI"));
        assertThat(tardive.getMvcResult().getFlashMap().get("avertissement"))
                .asString()
                .contains("Le doute est déjà levé");
        assertThat(gestes("PARTAGE_REPONSE")).isZero();
    }

    @Test
    void endsWhenItIsWithdrawn() {
        confier(anne, missionLocale, "MISSION_LOCALE");

        assertThat(envoyer(marc, "/reperage/partages/" + partage() + "/retrait", Map.of()))
                .as("the partner does not withdraw it")
                .hasStatus(HttpStatus.NOT_FOUND);
        envoyer(anne, "/reperage/partages/" + partage() + "/retrait", Map.of());

        assertThat(page(marc, "/reperage/confies"))
                .contains("Aucun jeune ne vous est confié")
                .doesNotContain("Quemener");
        assertThat(export(marc)).doesNotContain("Quemener");
        assertThat(envoyer(marc, "/reperage/confies/" + partage() + "/reponse", Map.of("code", "APPRENTI")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(anne, "/reperage/lignes/" + ligne)).contains("retiré le", "Partage retiré");
    }

    @Test
    void isTheOwnersToShareAndWithTheRightKindOfStructure() {
        assertThat(confier(marc, missionLocale, "MISSION_LOCALE")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(confier(anne, missionLocale, "CIO"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un CIO est choisi par son établissement");
        assertThat(confier(anne, -1, "CIO")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(confier(anne, missionLocale, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites à quel titre")
                .doesNotContain("Un CIO est choisi");
        jeu.sql()
                .sql("update reperage.ligne set agent_id = null where id = :id")
                .param("id", ligne)
                .update();
        assertThat(confier(anne, missionLocale, "MISSION_LOCALE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Prenez-la avant");
        assertThat(confier(rose, missionLocale, "MISSION_LOCALE")).hasStatus(HttpStatus.FOUND);
    }

    private List<Champ> lus(UUID agent) {
        var rangee =
                Jsoup.parse(page(agent, "/reperage/confies")).select("tbody tr").text();
        var lus = new ArrayList<Champ>();
        MARQUES.forEach((champ, marque) -> {
            if (rangee.contains(marque)) {
                lus.add(champ);
            }
        });
        return lus;
    }

    private void regler(String partenaire, List<String> champs) {
        var requete = mvc.post().uri("/reperage/champs-partages");
        for (var champ : champs) {
            requete = requete.param(partenaire, champ);
        }
        assertThat(requete.with(jeu.connecte(rose)).with(csrf())).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult confier(UUID agent, int structure, String genre) {
        return envoyer(
                agent,
                "/reperage/partages",
                Map.of("ligne", ligne.toString(), "structure", Integer.toString(structure), "partenaire", genre));
    }

    private int gestes(String detail) {
        return jeu.sql()
                .sql("select count(*)::int from journal.trace where objet_id = :ligne and detail = :detail")
                .param("ligne", ligne.toString())
                .param("detail", detail)
                .query(Integer.class)
                .single();
    }

    private UUID partage() {
        return jeu.sql()
                .sql("select id from reperage.partage where ligne_id = :id")
                .param("id", ligne)
                .query(UUID.class)
                .single();
    }

    private String export(UUID agent) {
        return corps(agent, "/reperage/confies/export.csv");
    }
}
