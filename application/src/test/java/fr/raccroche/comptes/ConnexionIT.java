package fr.raccroche.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FOUND;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.Droit;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-in, its limits, and what becomes of an open session when rights change. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnexionIT {

    private static final String SECRET = "essai-essai-essai";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    Sessions sessions;

    @Autowired
    Connexions connexions;

    UUID zoe = new UUID(0, 0);
    UUID luc = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var uai = jeu.etablissement("Collège des Essais", "COLLEGE", "Rennes");
        zoe = jeu.agent("Zoé", "Essai", "FORMATEUR", uai);
        luc = jeu.agent("Luc", "Essai", "CPE", uai);
    }

    @Test
    void opensASessionWithANewIdentifier() {
        var avant = new MockHttpSession();
        var ancien = avant.getId();

        var reponse = connecter("zoé.essai@exemple.fr", SECRET, avant);

        assertThat(reponse).hasStatus(FOUND).hasRedirectedUrl("/");
        assertThat(session(reponse).getId()).isNotEqualTo(ancien);
    }

    @Test
    void answersAnUnknownLoginAsAWrongPassword() {
        assertThat(connecter("zoé.essai@exemple.fr", "faux", null)).hasRedirectedUrl("/connexion?echec");
        assertThat(connecter("personne@exemple.fr", "faux", null)).hasRedirectedUrl("/connexion?echec");
    }

    @Test
    void locksKnownAndUnknownLoginsAlike() {
        for (var login : Set.of("luc.essai@exemple.fr", "inconnu@exemple.fr")) {
            for (int essai = 0; essai < 5; essai++) {
                assertThat(connecter(login, "faux", null)).hasRedirectedUrl("/connexion?echec");
            }
            assertThat(connecter(login, SECRET, null)).hasRedirectedUrl("/connexion?attente");
        }
    }

    @Test
    void waitsLongerAfterEachFailureAndNeverAllowsMoreThanTenInARow() {
        assertThat(Connexions.ATTENTES).hasSize(10).isSorted().endsWith(900);
        assertThat(Connexions.ATTENTES.subList(4, 10)).allMatch(secondes -> secondes > 0);
    }

    @Test
    void refusesASuspendedAccountWithTheSameWords() {
        var uai = jeu.etablissement("Lycée fermé", "LGT", "Rennes");
        var parti = jeu.agent("Parti", "Essai", "CPE", uai);
        jeu.sql()
                .sql("update comptes.compte set etat = 'SUSPENDU' where agent_id = :id")
                .param("id", parti)
                .update();

        assertThat(connecter("parti.essai@exemple.fr", SECRET, null)).hasRedirectedUrl("/connexion?echec");
    }

    @Test
    void endsTheSessionOfASuspendedAccountAtTheNextRequest() {
        var agent = nouveau("Suspendu");
        var session = ouvrir("suspendu.essai@exemple.fr");
        assertThat(mvc.get().uri("/inexistant").session(session)).hasStatus(404);

        jeu.sql()
                .sql("update comptes.compte set etat = 'SUSPENDU' where agent_id = :id")
                .param("id", agent)
                .update();

        assertThat(mvc.get().uri("/inexistant").session(session)).hasRedirectedUrl("/connexion?expiree");
    }

    @Test
    void changesTheRightsOfAnOpenSessionWhenAFunctionEnds() {
        var agent = nouveau("Change");
        var avant = (AgentConnecte) connexions.loadUserByUsername("change.essai@exemple.fr");
        assertThat(avant.peut(Droit.SUIVRE_JEUNES)).isTrue();
        assertThat(sessions.verifier(avant)).get().isSameAs(avant);

        jeu.sql()
                .sql("update agents.exercice set au = '2026-12-14' where agent_id = :id")
                .param("id", agent)
                .update();

        assertThat(sessions.verifier(avant)).get().satisfies(apres -> {
            assertThat(apres.peut(Droit.SUIVRE_JEUNES)).isFalse();
            assertThat(apres.getAuthorities()).isEmpty();
        });
    }

    @Test
    void readsTheRightsAgainWhenTheDayChanges() {
        nouveau("Veille");
        var jour = HorlogeDEssai.AUJOURD_HUI;
        var hier = session("veille.essai@exemple.fr", Duration.ofHours(9), jour.minusDays(1));

        assertThat(sessions.verifier(hier))
                .get()
                .satisfies(agent -> assertThat(agent.session().jour()).isEqualTo(jour));
    }

    @Test
    void endsASessionAfterTenHoursWhateverTheActivity() {
        nouveau("Tard");
        var jour = HorlogeDEssai.AUJOURD_HUI;

        assertThat(sessions.verifier(session("tard.essai@exemple.fr", Duration.ofMinutes(601), jour)))
                .isEmpty();
        assertThat(sessions.verifier(session("tard.essai@exemple.fr", Duration.ofMinutes(599), jour)))
                .isPresent();
    }

    @Test
    void sendsAFormWithoutSessionToTheSignInPageAndBackAfterwards() {
        var reponse = mvc.post()
                .uri("/quelque-part")
                .header("Host", "localhost")
                .header("Referer", "http://localhost/entretiens/nouveau")
                .exchange();

        assertThat(reponse).hasStatus(FOUND).hasRedirectedUrl("/connexion");
        nouveau("Retour");
        var session = session(reponse);
        assertThat(connecter("retour.essai@exemple.fr", SECRET, session)).hasRedirectedUrl("/entretiens/nouveau");
    }

    @Test
    void neverSendsBackToAnotherSite() {
        var reponse = mvc.post()
                .uri("/quelque-part")
                .header("Host", "localhost")
                .header("Referer", "https://ailleurs.example/piege")
                .exchange();

        assertThat(session(reponse).getAttribute("SPRING_SECURITY_SAVED_REQUEST"))
                .isNull();
    }

    @Test
    void answersAScriptWith401() {
        assertThat(mvc.get().uri("/jeunes").header("HX-Request", "true"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/connexion");
    }

    private UUID nouveau(String prenom) {
        return jeu.agent(prenom, "Essai", "FORMATEUR", null);
    }

    private AgentConnecte session(String identifiant, Duration age, java.time.LocalDate jour) {
        var neuf = (AgentConnecte) connexions.loadUserByUsername(identifiant);
        Instant depuis = neuf.session().depuis().minus(age);
        return new AgentConnecte(
                neuf.id().valeur(),
                neuf.getUsername(),
                neuf.getNomComplet(),
                neuf.getTitre(),
                neuf.fonctions(),
                new AgentConnecte.Session(depuis, jour, neuf.session().versionDroits()));
    }

    private static MockHttpSession session(MvcTestResult reponse) {
        return (MockHttpSession) Objects.requireNonNull(reponse.getRequest().getSession());
    }

    private MockHttpSession ouvrir(String identifiant) {
        var reponse = connecter(identifiant, SECRET, null);
        assertThat(reponse).hasRedirectedUrl("/");
        return session(reponse);
    }

    private MvcTestResult connecter(String identifiant, String motDePasse, @Nullable MockHttpSession session) {
        var demande = mvc.post()
                .uri("/connexion")
                .param("identifiant", identifiant)
                .param("motDePasse", motDePasse)
                .with(csrf());
        return (session == null ? demande : demande.session(session)).exchange();
    }
}
