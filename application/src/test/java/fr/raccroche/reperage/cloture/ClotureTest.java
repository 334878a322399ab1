package fr.raccroche.reperage.cloture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.reperage.EssaiDeReperage;
import fr.raccroche.reperage.SceneDeReperage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What a closed campaign erases, when, and what stays. */
class ClotureTest extends EssaiDeReperage {

    private static final LocalDate CLOSE_LE = LocalDate.of(2026, 12, 15);
    private static final LocalDate TARD = LocalDate.of(2026, 12, 30);

    @Autowired
    Effacements effacements;

    UUID suivie = new UUID(0, 0);
    UUID libre = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        var cfa = scene.liste("CFA", "Bretagne");
        suivie = scene.ligne(scene.eleve("Suivie", "Lina", NEE, lycee), true, TARD);
        libre = scene.ligne(scene.eleve("Libre", "Lina", NEE, lycee), true, TARD);
        jeu.sql()
                .sql("update reperage.ligne set agent_id = :anne where id = :id")
                .param("anne", anne)
                .param("id", suivie)
                .update();
        jeu.sql()
                .sql("update reperage.ligne set classe = 'TG2' where id = :id")
                .param("id", libre)
                .update();
        scene.eleve("Diplomee", "Lina", NEE, lycee);
        var retrouvee = scene.eleve("Retrouvee", "Lina", NEE, lycee);
        var apprentie = scene.personne(cfa, "Retrouvee", "Lina", NEE, lycee);
        var paire = scene.paire(retrouvee, cfa, apprentie, 0.9, SceneDeReperage.TOUT_PAREIL);
        jeu.sql()
                .sql("update reperage.paire set etat = 'MEME', reglee_le = now() where id = :id")
                .param("id", paire)
                .update();
        jeu.sql().sql("""
                insert into reperage.lien (liste_a, rang_a, liste_b, rang_b, chance, par_ine, accords, cercle_id)
                select q.liste_a, q.rang_a, q.liste_b, q.rang_b, 1, false, 0, q.cercles[1] from reperage.paire q where q.id = :id
                """).param("id", paire).update();
    }

    @Test
    void saysWhatIsKeptAndErasedBeforeItCloses() {
        assertThat(lire(rose, "/cloture"))
                .contains("Les décisions sur les paires (1)", "(1 sur 2)", "parmi 5 personnes", "1 ligne aujourd’hui")
                .contains("30 jours après la clôture", "365 jours après la clôture");
        assertThat(mvc.get().uri("/reperage/" + campagne + "/cloture").with(jeu.connecte(anne)))
                .hasStatus(HttpStatus.FORBIDDEN);
        var dehors = jeu.agent("Zoé", "Dehors" + lycee, "CHARGE_DE_MISSION", null);
        assertThat(mvc.get().uri("/reperage/" + campagne + "/cloture").with(jeu.connecte(dehors)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void erasesThePeopleThatNothingNeedsAfterTheDelayAndKeepsFiguresAndDecisions() {
        var chiffres = lire(rose, "/chiffres");
        clore();
        effacements.appliquer(CLOSE_LE.plusDays(29));
        assertThat(personnes()).hasSize(5);

        effacements.appliquer(CLOSE_LE.plusDays(30));

        assertThat(personnes()).as("those behind lines").containsExactly("Libre", "Suivie");
        assertThat(
                        compter(
                                "select count(*) from reperage.lien k join reperage.liste l on l.id = k.liste_a where l.campagne_id = :campagne"))
                .isZero();
        assertThat(
                        compter(
                                "select count(*) from reperage.paire where campagne_id = :campagne and etat = 'MEME' and length(cle_a) > 0"))
                .isEqualTo(1);
        assertThat(lire(rose, "/revue/decisions")).contains("Personnes effacées", "1 paire lue");
        assertThat(lire(rose, "/chiffres")).isEqualTo(chiffres);
        assertThat(lire(rose, "")).contains("effacées le 15/12/2026", "à effacer le 15/12/2027");
        assertThat(traces()).containsExactly("EFFACEMENT PERSONNES_DES_LISTES lignes=3");
        effacements.appliquer(CLOSE_LE.plusDays(31));
        assertThat(traces()).as("done once").hasSize(1);
    }

    @Test
    void erasesTheIdentityOfLinesThatNobodyOwnsTheirHistoryIncluded() {
        var chiffres = lire(rose, "/chiffres");
        clore();
        effacements.appliquer(CLOSE_LE.plusDays(365));

        assertThat(personnes()).containsExactly("Suivie");
        assertThat(identite(libre)).isEqualTo("Identité effacée null 17  " + lycee);
        assertThat(identite(suivie)).isEqualTo("Suivie Lina 2009-05-02 null +33612345678 " + lycee);
        assertThat(jeu.sql()
                        .sql("select count(*) from journal.version where ligne_id = :id")
                        .param("id", libre.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(lire(rose, "/chiffres")).isEqualTo(chiffres);
        assertThat(lire(rose, "/lignes")).contains("Identité effacée", "17 ans", "Suivie");
    }

    @Test
    void touchesNothingOfACampaignThatIsOpen() {
        effacements.appliquer(CLOSE_LE.plusYears(3));

        assertThat(personnes()).hasSize(5);
        assertThat(identite(libre)).startsWith("Libre Lina");
    }

    private void clore() {
        assertThat(mvc.post()
                        .uri("/reperage/" + campagne + "/cloture")
                        .with(jeu.connecte(rose))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
    }

    private List<String> personnes() {
        return jeu.sql()
                .sql(
                        "select p.nom from reperage.personne p join reperage.liste l on l.id = p.liste_id where l.campagne_id = :campagne order by 1")
                .param("campagne", campagne)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private String identite(UUID ligne) {
        return jeu.sql().sql("""
                select nom || ' ' || prenom || ' ' || coalesce(naissance::text, 'null') || ' ' || coalesce(age_garde::text, 'null') || ' ' || telephone || ' ' || uai
                from reperage.ligne where id = :id
                """).param("id", ligne).query(String.class).single();
    }

    private List<String> traces() {
        return jeu.sql()
                .sql(
                        "select detail from journal.trace where objet = 'CAMPAGNE' and objet_id = :id and detail like 'EFFACEMENT%'")
                .param("id", campagne.toString())
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private int compter(String sql) {
        return jeu.sql()
                .sql(sql)
                .param("campagne", campagne)
                .query(Integer.class)
                .single();
    }

    /** What its tables and lists say. */
    private String lire(UUID agent, String suite) {
        return Jsoup.parse(corps(agent, "/reperage/" + campagne + suite))
                .select("main")
                .text();
    }
}
