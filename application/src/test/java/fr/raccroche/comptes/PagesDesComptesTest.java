package fr.raccroche.comptes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the new agent to the password they choose, on real pages. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesDesComptesTest {

    private static final String PHRASE = "un phare dans la brume";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID chargee = new UUID(0, 0);
    UUID cpe = new UUID(0, 0);

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        chargee = jeu.agent("Claire", "Page", "CHARGE_DE_MISSION", null);
        cpe = jeu.agent("Paul", "Page", "CPE", lycee);
    }

    @Test
    void createsAnAgentGivesAFunctionAndHandsOverALink() {
        var creation = poster(
                chargee,
                "/agents/nouveau",
                "nom",
                "Nouvelle",
                "prenom",
                "Nina",
                "courriel",
                "Nina.Nouvelle@exemple.fr",
                "version",
                "0");
        assertThat(creation).hasStatus(302);
        var fiche = requireNonNull(creation.getResponse().getRedirectedUrl());
        assertThat(fiche).startsWith("/comptes/");
        assertThat(lire(chargee, fiche)).hasStatusOk().bodyText().contains("Pas encore de compte");

        assertThat(poster(
                        chargee,
                        fiche + "/fonctions",
                        "fonction",
                        "REFERENT_DECROCHAGE",
                        "uai",
                        lycee,
                        "du",
                        "2026-09-01",
                        "acte",
                        "désignation"))
                .hasStatus(302);
        var lien = poster(chargee, fiche + "/lien");
        assertThat(lien).hasStatus(302);
        var adresse = String.valueOf(lien.getMvcResult().getFlashMap().get("lien"));
        var chemin = adresse.substring(adresse.indexOf("/mot-de-passe/"));

        assertThat(mvc.get().uri(chemin)).hasStatusOk().bodyText().contains("nina.nouvelle@exemple.fr");
        assertThat(choisir(chemin, "court", "court")).hasStatus(422).bodyText().contains("au moins 12 caractères");
        assertThat(choisir(chemin, PHRASE, "autre chose"))
                .hasStatus(422)
                .bodyText()
                .contains("ne sont pas identiques");
        assertThat(choisir(chemin, PHRASE, PHRASE)).hasRedirectedUrl("/connexion?choisi");
        assertThat(mvc.get().uri(chemin)).hasStatus(404).bodyText().contains("a déjà servi");
        assertThat(choisir(chemin, PHRASE, PHRASE)).hasStatus(404);
        assertThat(connecter("nina.nouvelle@exemple.fr", PHRASE)).hasRedirectedUrl("/");
    }

    @Test
    void keepsOnlyTheHashOfTheLinkAndLetsItDieAfterThreeDays() {
        var lien = String.valueOf(poster(chargee, "/comptes/" + cpe + "/lien")
                .getMvcResult()
                .getFlashMap()
                .get("lien"));
        var jeton = lien.substring(lien.lastIndexOf('/') + 1);

        assertThat(jeu.sql()
                        .sql("select jeton_empreinte from comptes.compte where agent_id = :id")
                        .param("id", cpe)
                        .query(String.class)
                        .single())
                .isEqualTo(Comptes.condenser(jeton));
        jeu.sql()
                .sql("update comptes.compte set jeton_expire = timestamptz '2026-12-15T08:59:59Z' where agent_id = :id")
                .param("id", cpe)
                .update();
        assertThat(mvc.get().uri("/mot-de-passe/" + jeton)).hasStatus(404);
    }

    @Test
    void linksTheRefusalToTheFieldThatIsMissing() {
        var refus = Jsoup.parse(texte(poster(
                chargee,
                "/comptes/" + cpe + "/fonctions",
                "fonction",
                "COORDONNATEUR",
                "du",
                "2026-09-01",
                "acte",
                "arrêté")));

        assertThat(refus.select("#territoire-erreur").text()).contains("s’exerce sur un territoire");
        assertThat(refus.select("a[href=#territoire]").text()).contains("s’exerce sur un territoire");
        assertThat(refus.select("label[for=territoire]").text()).doesNotContain("facultatif");

        var inconnu = Jsoup.parse(texte(poster(
                chargee,
                "/comptes/" + cpe + "/fonctions",
                "fonction",
                "CPE",
                "uaiTexte",
                "Lycée nulle part",
                "du",
                "2026-09-01",
                "acte",
                "arrêté")));
        assertThat(inconnu.select("#uai-erreur").text()).contains("n’est pas reconnu");
        assertThat(inconnu.select("#uai").val()).isEqualTo("Lycée nulle part");
    }

    @Test
    void bringsEveryRefusalOfAFunctionAtOnce() {
        var refus = Jsoup.parse(texte(poster(
                chargee,
                "/comptes/" + cpe + "/fonctions",
                "fonction",
                "COORDONNATEUR",
                "du",
                "2026-09-01",
                "au",
                "2026-08-01",
                "acte",
                "")));

        assertThat(refus.select("#territoire-erreur").text()).contains("s’exerce sur un territoire");
        assertThat(refus.select("#au-erreur")).isNotEmpty();
        assertThat(refus.select("#acte-erreur")).isNotEmpty();
    }

    @Test
    @Exigence("C58")
    void saysOnTheAccountWhoMustGrantWhatWasAsked() {
        var seconde = jeu.agent("Sonia", "Seconde", "CHARGE_DE_MISSION", null);
        var nomme = jeu.agent("Denis", "Nomme", "CPE", lycee);
        var fiche = "/comptes/" + nomme;
        assertThat(poster(
                        chargee,
                        fiche + "/fonctions",
                        "fonction",
                        "DRAIO",
                        "du",
                        "2026-09-01",
                        "au",
                        "2027-08-31",
                        "acte",
                        "arrêté du 20/11/2026"))
                .hasStatus(302);

        var vue = Jsoup.parse(texte(lire(chargee, fiche)));
        assertThat(vue.select("table:contains(Qui doit)").text())
                .contains("Claire Page", "Sonia Seconde")
                .doesNotContain("Denis");
        assertThat(vue.select("form[action$=accord]")).isEmpty();
        for (var chemin : new String[] {fiche, "/comptes", "/comptes?aTrancher"}) {
            assertThat(Jsoup.parse(texte(lire(seconde, chemin)))
                            .select("tr:has(form[action$=accord])")
                            .text())
                    .as(chemin)
                    .contains("du 01/09/2026 au 31/08/2027", "arrêté du 20/11/2026");
        }
        assertThat(Jsoup.parse(texte(lire(seconde, fiche))).select("td[data-titre^=Qui] form"))
                .isEmpty();

        var accord = Jsoup.parse(texte(lire(seconde, fiche)))
                .select("form[action$=accord]")
                .attr("action");
        assertThat(poster(seconde, accord)).hasRedirectedUrl(fiche);
        assertThat(texte(lire(chargee, fiche))).doesNotContain("Qui doit l’accorder");
    }

    @Test
    void explainsARefusedFunctionOnTheSamePage() {
        assertThat(poster(
                        chargee,
                        "/comptes/" + cpe + "/fonctions",
                        "fonction",
                        "COORDONNATEUR",
                        "du",
                        "2026-09-01",
                        "acte",
                        "arrêté"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez-le dans la liste");
        assertThat(poster(chargee, "/comptes/" + chargee + "/lien"))
                .hasStatus(422)
                .bodyText()
                .contains("ni gérer son propre compte");
    }

    @Test
    void refusesThePagesToWhoeverDoesNotManageAccounts() {
        assertThat(lire(cpe, "/comptes")).hasStatus(403);
        assertThat(lire(cpe, "/comptes/" + chargee)).hasStatus(403);
        assertThat(lire(cpe, "/agents/nouveau")).hasStatus(403);
        assertThat(poster(cpe, "/comptes/" + chargee + "/suspension")).hasStatus(403);
    }

    @Test
    void showsTheDirectoryAndFindsAnAgentByAnyPartOfTheName() {
        assertThat(lire(cpe, "/agents")).hasStatusOk().bodyText().contains("Claire Page", "Chargé de mission");
        assertThat(poster(cpe, "/agents", "q", "PAGE pau"))
                .hasStatusOk()
                .bodyText()
                .contains("Paul Page")
                .doesNotContain("Claire Page</a>");
        assertThat(lire(cpe, "/agents/suggestions?q=clair"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].libelle")
                .isEqualTo("Claire Page");
        assertThat(lire(cpe, "/agents/" + chargee)).hasStatusOk().bodyText().contains("claire.page@exemple.fr");
    }

    @Test
    void listsTheRequestsThatWaitAndTakesTheSecondPersonsDecision() {
        var bassin = jeu.bassin("PAYS-DE-RENNES", lycee);
        var seconde = jeu.agent("Ada", "Page", "ADMINISTRATEUR", null);
        var agent = jeu.agent("Ivan", "Page", "CPE", lycee);
        assertThat(poster(
                        chargee,
                        "/comptes/" + agent + "/fonctions",
                        "fonction",
                        "IEN_IO",
                        "territoire",
                        Integer.toString(bassin),
                        "du",
                        "01/09/2026",
                        "acte",
                        "arrêté"))
                .hasStatus(302);
        var demande = jeu.sql()
                .sql("select id from comptes.demande where agent_id = :id and etat = 'EN_ATTENTE'")
                .param("id", agent)
                .query(UUID.class)
                .single();

        assertThat(lire(seconde, "/comptes"))
                .hasStatusOk()
                .bodyText()
                .contains("Ivan Page", "Claire Page", "15/12/2026");
        assertThat(poster(chargee, "/comptes/demandes/" + demande + "/accord"))
                .hasStatus(422)
                .bodyText()
                .contains("vous l’avez vous-même demandée");
        assertThat(poster(seconde, "/comptes/demandes/" + demande + "/accord")).hasStatus(302);
        assertThat(connecter("ivan.page@exemple.fr", "essai-essai-essai")).hasRedirectedUrl("/");
        assertThat(lire(seconde, "/comptes/" + agent))
                .hasStatusOk()
                .bodyText()
                .contains("Dernière connexion le <span>15/12/2026", "PAYS-DE-RENNES (bassin)");
    }

    @Test
    void suspendsAndReactivates() {
        var autre = jeu.agent("Serge", "Page", "CPE", lycee);

        assertThat(poster(chargee, "/comptes/" + autre + "/suspension")).hasStatus(302);
        assertThat(connecter("serge.page@exemple.fr", "essai-essai-essai")).hasRedirectedUrl("/connexion?echec");
        assertThat(poster(chargee, "/comptes/" + autre + "/reactivation")).hasStatus(302);
        assertThat(connecter("serge.page@exemple.fr", "essai-essai-essai")).hasRedirectedUrl("/");
    }

    @Test
    void changesOnesOwnPasswordAndClosesEverySession() {
        var agent = jeu.agent("Mona", "Page", "CPE", lycee);
        var session = requireNonNull(connecter("mona.page@exemple.fr", "essai-essai-essai")
                .getRequest()
                .getSession());

        assertThat(lire(agent, "/moi"))
                .hasStatusOk()
                .bodyText()
                .contains("Mona Page", "Mes dernières connexions", "<ol><li>");
        assertThat(poster(agent, "/moi/mot-de-passe", "actuel", "faux", "nouveau", PHRASE, "confirmation", PHRASE))
                .hasStatus(422)
                .bodyText()
                .contains("Le mot de passe actuel ne convient pas");
        jeu.sql()
                .sql(
                        "update comptes.compte set sessions_depuis = timestamptz '2026-12-15T09:00:01Z' where agent_id = :id")
                .param("id", agent)
                .update();
        assertThat(mvc.get().uri("/moi").session((org.springframework.mock.web.MockHttpSession) session))
                .hasRedirectedUrl("/connexion?expiree");
        jeu.sql()
                .sql("update comptes.compte set sessions_depuis = null where agent_id = :id")
                .param("id", agent)
                .update();
        assertThat(poster(
                        agent,
                        "/moi/mot-de-passe",
                        "actuel",
                        "essai-essai-essai",
                        "nouveau",
                        PHRASE,
                        "confirmation",
                        PHRASE))
                .hasRedirectedUrl("/connexion?choisi");
        assertThat(connecter("mona.page@exemple.fr", PHRASE)).hasRedirectedUrl("/");
    }

    @Test
    void showsThePagesThatNeedNoSignIn() {
        assertThat(mvc.get().uri("/connexion"))
                .hasStatusOk()
                .bodyText()
                .contains("Identifiant", "Mot de passe", "_csrf");
        assertThat(mvc.get().uri("/connexion?echec")).bodyText().contains("ne convient pas");
        assertThat(mvc.get().uri("/connexion?attente")).bodyText().contains("Patientez");
        assertThat(mvc.get().uri("/connexion?expiree")).bodyText().contains("gardé en brouillon");
        assertThat(mvc.get().uri("/connexion?au-revoir")).bodyText().contains("Vous êtes déconnecté");
        assertThat(mvc.get().uri("/accessibilite")).hasStatusOk().bodyText().contains("Défenseur des droits");
        assertThat(mvc.get().uri("/donnees-personnelles"))
                .hasStatusOk()
                .bodyText()
                .contains("CNIL", "mission d’intérêt public");
    }

    private MvcTestResult lire(UUID agent, String chemin) {
        return mvc.get().uri(chemin).with(jeu.connecte(agent)).exchange();
    }

    private MvcTestResult poster(UUID agent, String chemin, String... champs) {
        var envoi = mvc.post().uri(chemin).with(jeu.connecte(agent)).with(csrf());
        for (int i = 0; i < champs.length; i += 2) {
            envoi = envoi.param(champs[i], champs[i + 1]);
        }
        return envoi.exchange();
    }

    private MvcTestResult choisir(String chemin, String nouveau, String confirmation) {
        return mvc.post()
                .uri(chemin)
                .param("nouveau", nouveau)
                .param("confirmation", confirmation)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult connecter(String identifiant, String secret) {
        return mvc.post()
                .uri("/connexion")
                .param("identifiant", identifiant)
                .param("motDePasse", secret)
                .with(csrf())
                .exchange();
    }

    private static String texte(MvcTestResult reponse) {
        try {
            return reponse.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
