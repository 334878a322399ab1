package fr.raccroche.reperage.revue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.reperage.EssaiDeReperage;
import fr.raccroche.reperage.SceneDeReperage;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The review of pairs: two readers, whoever conducts the campaign, and somebody who is not of the team. */
class RevueTest extends EssaiDeReperage {

    UUID basile = new UUID(0, 0);
    UUID cfa = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        basile = jeu.agent("Basile", "Tanguy" + lycee, "FORMATEUR", lycee);
        jeu.membre(basile, "CAMPAGNE", campagne.toString());
        cfa = scene.liste("CFA", "Bretagne");
    }

    @Test
    @Exigence("B34")
    void showsBothPeopleFieldByFieldAndTheChanceInWords() {
        var paire = paire("Kerouanton", 0.87, SceneDeReperage.PROCHE);

        var page = revue(anne, "/" + paire);

        assertThat(page)
                .contains("Très probablement la même personne", "87 chances sur 100")
                .contains("Élèves de l’an passé", "Tous les lycées, au 01/10/2026", "Apprentis (CFA)")
                .contains("Proche : une lettre d’écart", "Proche : jour et mois inversés");
        var lignes = Jsoup.parse(page).select("tbody tr");
        assertThat(lignes).hasSize(8);
        assertThat(lignes.eachText()).as("what neither list says").noneMatch(ligne -> ligne.startsWith("INE"));
        assertThat(lignes.eachText().getFirst()).isEqualTo("Nom Kerouanton Kerouenton Proche : une lettre d’écart");
        assertThat(Jsoup.parse(page).select("button[data-touche]").eachAttr("data-touche"))
                .containsExactly("m", "p", "j", "s", "a");
    }

    @Test
    @Exigence("B34")
    void clearsTheLineWithWhatTheListSaysAndGivesItBack() {
        var eleve = scene.eleve("Berthou", "Lina", NEE, lycee);
        var ligne = scene.ligne(eleve, true, LocalDate.of(2026, 12, 20));
        var paire = scene.paire(
                eleve, cfa, scene.personne(cfa, "Berthoux", "Lina", NEE, lycee), 0.9, SceneDeReperage.PROCHE);

        dire(anne, paire, "MEME");

        assertThat(scene.etatDePaire(paire)).isEqualTo("MEME");
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("ECARTE APPRENTI RAPPROCHEMENT");
        assertThat(jeu.sql()
                        .sql("select levee_par from reperage.ligne where id = :id")
                        .param("id", ligne)
                        .query(UUID.class)
                        .single())
                .isEqualTo(anne);
        faire(basile, "/" + paire + "/reprise");
        assertThat(scene.etatDePaire(paire)).as("somebody else's decision").isEqualTo("MEME");
        faire(anne, "/annulation");
        assertThat(scene.etatDePaire(paire)).isEqualTo("A_REVOIR");
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("A_VERIFIER");
        dire(basile, paire, "MEME");
        faire(rose, "/" + paire + "/reprise");
        assertThat(scene.etatDeLigne(ligne)).as("taken back by the lead").isEqualTo("A_VERIFIER");
    }

    @Test
    void leavesWhatSomebodySaidOfTheLine() {
        var eleve = scene.eleve("Caradec", "Tom", NEE, lycee);
        var ligne = scene.ligne(eleve, false, LocalDate.of(2026, 12, 20));
        jeu.sql().sql("""
                update reperage.ligne set etat = 'CONFIRME', levee = 'NE_SOUHAITE_PAS', preuve = 'DECLARATION', levee_le = now(), levee_par = :agent
                where id = :id
                """).param("agent", anne).param("id", ligne).update();
        var paire =
                scene.paire(eleve, cfa, scene.personne(cfa, "Caradek", "Tom", NEE, lycee), 0.9, SceneDeReperage.PROCHE);

        dire(basile, paire, "MEME");

        assertThat(scene.etatDeLigne(ligne)).isEqualTo("CONFIRME NE_SOUHAITE_PAS DECLARATION");
        faire(basile, "/" + paire + "/reprise");
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("CONFIRME NE_SOUHAITE_PAS DECLARATION");
    }

    @Test
    void asksForASecondReaderAndLeavesADisagreementToTheLead() {
        var paire = paire("Derrien", 0.5, SceneDeReperage.PROCHE);

        dire(anne, paire, "MEME");
        assertThat(scene.etatDePaire(paire)).isEqualTo("SECONDE_LECTURE");
        assertThat(flash(dire(anne, paire, "DIFFERENTS")).get("avertissement"))
                .asString()
                .contains("déjà répondu");
        assertThat(revue(anne, "/" + paire)).contains("Un second lecteur").doesNotContain("data-touche=\"m\"");
        assertThat(revue(basile, "/" + paire))
                .as("reads without knowing what the first said")
                .contains("Sa réponse paraîtra après la vôtre")
                .doesNotContain("Anne Le Gall" + lycee);
        dire(basile, paire, "DIFFERENTS");
        assertThat(scene.etatDePaire(paire)).isEqualTo("DESACCORD");
        assertThat(revue(anne, "/" + paire)).contains("qui conduit la campagne tranchera");
        assertThat(flash(dire(anne, paire, "MEME")).get("avertissement"))
                .asString()
                .contains("Entre-temps", "Basile");
        assertThat(revue(rose, "/decisions?etat=DESACCORD"))
                .contains("1 paire lue", "Anne Le Gall" + lycee + " : même personne");
        dire(rose, paire, "DIFFERENTS");
        assertThat(scene.etatDePaire(paire)).isEqualTo("DIFFERENTS");
        assertThat(revue(anne, "/decisions?etat=DESACCORD")).contains("Aucune paire ici");
    }

    @Test
    void saysWhenThePairWasSettledMeanwhile() {
        var paire = paire("Evenou", 0.9, SceneDeReperage.PROCHE);
        dire(anne, paire, "MEME");

        assertThat(flash(dire(basile, paire, "DIFFERENTS")).get("avertissement"))
                .asString()
                .contains("Entre-temps", "Anne Le Gall" + lycee + " (même personne)", "n’a pas été enregistrée");
        assertThat(scene.etatDePaire(paire)).isEqualTo("MEME");
    }

    @Test
    void doesNotGiveTwoReadersTheSamePair() {
        var premiere = paire("Floch", 0.9, SceneDeReperage.PROCHE);
        var seconde = paire("Guillou", 0.8, SceneDeReperage.PROCHE);

        assertThat(faire(anne, "/suivante").getResponse().getRedirectedUrl()).endsWith("/revue/" + premiere);
        assertThat(faire(basile, "/suivante").getResponse().getRedirectedUrl()).endsWith("/revue/" + seconde);
        var suite = dire(basile, seconde, "DIFFERENTS");
        assertThat(suite.getResponse().getRedirectedUrl())
                .as("the other reader still has the first")
                .endsWith("/revue");
        assertThat(flash(suite).get("info")).asString().contains("D’autres lisent en ce moment");
        assertThat(dire(anne, premiere, "NE_SAIT_PAS").getResponse().getRedirectedUrl())
                .endsWith("/revue");
        assertThat(faire(basile, "/suivante").getResponse().getRedirectedUrl())
                .as("the second reading")
                .endsWith("/revue/" + premiere);
        assertThat(revue(basile, "")).contains("Paires réglées : 1 sur 2");
    }

    @Test
    void staysOnThePairWhenThereIsNothingToTakeBack() {
        var paire = paire("Gourvil", 0.9, SceneDeReperage.PROCHE);

        var reponse = envoyer(anne, "/reperage/" + campagne + "/revue/annulation", Map.of("ici", paire.toString()));

        assertThat(reponse.getResponse().getRedirectedUrl()).endsWith("/revue/" + paire);
        assertThat(flash(reponse).get("info")).isEqualTo("Vous n’avez pas de réponse à annuler.");
        assertThat(Jsoup.parse(revue(anne, "/" + paire))
                        .select("form[action$=/annulation] input[name=ici]")
                        .val())
                .isEqualTo(paire.toString());
    }

    @Test
    void doesNotCallADisagreementWhatNobodyKnows() {
        var paire = paire("Huon", 0.9, SceneDeReperage.PROCHE);
        dire(anne, paire, "NE_SAIT_PAS");
        dire(basile, paire, "NE_SAIT_PAS");

        assertThat(scene.etatDePaire(paire)).isEqualTo("DESACCORD");
        assertThat(revue(anne, "/" + paire))
                .contains("Aucun lecteur n’a pu le dire", "qui conduit la campagne tranchera")
                .doesNotContain("ne sont pas d’accord");
        assertThat(revue(rose, "")).contains("paire à trancher").doesNotContain("ésaccord");
    }

    @Test
    void goesOnWithoutAnAnswer() {
        var premiere = paire("Hamon", 0.9, SceneDeReperage.PROCHE);
        var seconde = paire("Jaouen", 0.8, SceneDeReperage.PROCHE);

        var suite = mvc.post()
                .uri("/reperage/" + campagne + "/revue/suivante")
                .param("apres", premiere.toString())
                .with(jeu.connecte(anne))
                .with(csrf())
                .exchange();

        assertThat(suite.getResponse().getRedirectedUrl()).endsWith("/revue/" + seconde);
    }

    @Test
    void theLeadSetsTheBandOfDoubt() {
        var paire = paire("Kermarrec", 0.9, SceneDeReperage.PROCHE);
        assertThat(mvc.post()
                        .uri("/reperage/" + campagne + "/revue/doute")
                        .param("du", "90")
                        .param("au", "80")
                        .with(jeu.connecte(rose))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("le plus petit d’abord");
        mvc.post()
                .uri("/reperage/" + campagne + "/revue/doute")
                .param("du", "80")
                .param("au", "95")
                .with(jeu.connecte(rose))
                .with(csrf())
                .exchange();

        dire(anne, paire, "MEME");

        assertThat(scene.etatDePaire(paire)).isEqualTo("SECONDE_LECTURE");
    }

    @Test
    void showsNothingToWhoIsNotOfTheTeam() {
        var paire = paire("Lozach", 0.9, SceneDeReperage.PROCHE);
        var ailleurs = jeu.agent("Zoé", "Dehors" + lycee, "CHARGE_DE_MISSION", null);

        for (var adresse : new String[] {"", "/" + paire, "/decisions"}) {
            assertThat(mvc.get()
                            .uri("/reperage/" + campagne + "/revue" + adresse)
                            .with(jeu.connecte(ailleurs)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(dire(ailleurs, paire, "MEME").getResponse().getStatus()).isEqualTo(404);
        assertThat(scene.etatDePaire(paire)).isEqualTo("A_REVOIR");
    }

    private UUID paire(String nom, double chance, int accords) {
        var autre = nom.replace("anton", "enton");
        return scene.paire(
                scene.eleve(nom, "Lina", NEE, lycee),
                cfa,
                scene.personne(cfa, autre, "Lina", LocalDate.of(2009, 2, 5), lycee),
                chance,
                accords);
    }

    private MvcTestResult dire(UUID agent, UUID paire, String verdict) {
        return mvc.post()
                .uri("/reperage/" + campagne + "/revue/" + paire)
                .param("verdict", verdict)
                .with(jeu.connecte(agent))
                .with(csrf())
                .exchange();
    }

    private static java.util.Map<String, Object> flash(MvcTestResult reponse) {
        return java.util.Map.copyOf(reponse.getMvcResult().getFlashMap());
    }

    private MvcTestResult faire(UUID agent, String suite) {
        return envoyer(agent, "/reperage/" + campagne + "/revue" + suite, Map.of());
    }

    private String revue(UUID agent, String suite) {
        return page(agent, "/reperage/" + campagne + "/revue" + suite);
    }
}
