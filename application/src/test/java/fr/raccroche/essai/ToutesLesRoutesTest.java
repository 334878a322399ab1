package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.agents.Fonction;
import fr.raccroche.essai.Routes.Cibles;
import fr.raccroche.essai.Routes.Route;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route as nobody, as each function outside the cercles of a protected file, and as a member. A route that
 * {@code acces.csv} does not name makes the test fail: rights are decided, never forgotten.
 */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToutesLesRoutesTest {

    private static final String NOM = "Kerzhadenn-Protege";
    private static final String PRENOM = "Gwenaellig";
    private static final String MEMBRE = "MEMBRE";

    @Autowired
    MockMvc mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    final Matrice matrice = Matrice.lire();
    final Map<String, RequestPostProcessor> marcheurs = new LinkedHashMap<>();
    Cibles cibles = new Cibles(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), "", 0);

    @BeforeAll
    void scene() {
        var protege = jeu.etablissement("Lycée Protégé", "LGT", "Saint-Malo");
        var ailleurs = jeu.etablissement("Lycée Ailleurs", "LGT", "Fougères");
        var territoire = jeu.bassin("ABRI", protege);
        var jeune = jeu.suivi(NOM, PRENOM, LocalDate.of(2009, 5, 2), protege, LocalDate.of(2026, 10, 1));
        var cible = jeu.agent("Cible", "Desroutes", "CPE", protege);
        var action = jeu.sql().sql("""
                insert into actions.action (type, intitule, uai, annee, du, au)
                values ('MODAC', 'Action protégée', :uai, 2026, '2026-09-01', '2027-08-31') returning id
                """).param("uai", protege).query(UUID.class).single();
        for (var fonction : Fonction.values()) {
            var marcheur = jeu.agent("Marcheur", fonction.name(), fonction.name(), ailleurs);
            jeu.membre(marcheur, "ETABLISSEMENT_TOUS", ailleurs);
            jeu.membre(marcheur, "ETABLISSEMENT_SUIVIS", ailleurs);
            marcheurs.put(fonction.name(), jeu.connecte(marcheur));
        }
        var membre = jeu.agent("Marcheur", MEMBRE, "FORMATEUR", protege);
        jeu.membre(membre, "ETABLISSEMENT_TOUS", protege);
        jeu.membre(membre, "ETABLISSEMENT_SUIVIS", protege);
        marcheurs.put(MEMBRE, jeu.connecte(membre));
        cibles = new Cibles(jeune, cible, action, protege, territoire);
    }

    @Test
    void knowsEveryRoute() {
        assertThat(routes().stream().map(Route::nom).filter(nom -> !matrice.connait(nom)))
                .as("routes that src/test/resources/acces.csv does not name")
                .isEmpty();
        var existantes = routes().stream().map(Route::nom).toList();
        assertThat(matrice.lignes().stream().map(Matrice.Ligne::route).filter(nom -> !existantes.contains(nom)))
                .as("lines of acces.csv for routes that no longer exist")
                .isEmpty();
    }

    @Test
    void sendsNobodyToTheSignInPage() throws Exception {
        for (var route : routes()) {
            if (!matrice.publique(route.nom())) {
                var reponse = envoyer(Routes.requete(route, cibles));
                assertThat(reponse.getStatus()).as(route.nom()).isEqualTo(302);
                assertThat(reponse.getRedirectedUrl()).as(route.nom()).startsWith("/connexion");
            }
        }
    }

    @Test
    void answersEachFunctionAsTheMatrixSaysAndNeverNamesTheProtectedFile() throws Exception {
        var observe = new TreeMap<String, Map<Integer, List<String>>>();
        var ecarts = new ArrayList<String>();
        var avant = etatDuDossier();
        for (var route : routes()) {
            for (var fonction : Fonction.values()) {
                var corps = marcher(route, fonction.name(), observe, ecarts);
                assertThat(corps.contains(NOM) || corps.contains(PRENOM))
                        .as("%s shows the protected file to %s", route.nom(), fonction)
                        .isFalse();
            }
        }
        assertThat(etatDuDossier())
                .as("the protected file after all the outsiders")
                .isEqualTo(avant);
        for (var route : routes()) {
            marcher(route, MEMBRE, observe, ecarts);
        }
        noter(observe);
        assertThat(ecarts).as("answers that acces.csv does not expect").isEmpty();
    }

    private String marcher(
            Route route, String qui, Map<String, Map<Integer, List<String>>> observe, List<String> ecarts)
            throws Exception {
        var reponse = envoyer(Routes.requete(route, cibles).with(Objects.requireNonNull(marcheurs.get(qui))));
        var statut = reponse.getStatus();
        observe.computeIfAbsent(route.nom(), nom -> new TreeMap<>())
                .computeIfAbsent(statut, code -> new ArrayList<>())
                .add(qui);
        if (!matrice.attendus(route.nom(), qui).contains(statut)) {
            ecarts.add("%s;%s;%d".formatted(route.nom(), qui, statut));
        }
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void carriesTheSecurityHeadersOnEveryRoute() throws Exception {
        for (var route : routes()) {
            for (var connecte : List.of(true, false)) {
                var requete = Routes.requete(route, cibles).secure(true);
                var reponse = envoyer(
                        connecte ? requete.with(Objects.requireNonNull(marcheurs.get("GESTIONNAIRE"))) : requete);
                var nom = route.nom() + (connecte ? " signed in" : " as nobody");
                assertThat(reponse.getHeader("Content-Security-Policy"))
                        .as(nom)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(reponse.getHeader("Cache-Control")).as(nom).contains("no-store");
                assertThat(reponse.getHeader("X-Content-Type-Options")).as(nom).isEqualTo("nosniff");
                assertThat(reponse.getHeader("X-Frame-Options")).as(nom).isEqualTo("DENY");
                assertThat(reponse.getHeader("Referrer-Policy")).as(nom).isEqualTo("same-origin");
                assertThat(reponse.getHeader("Permissions-Policy")).as(nom).contains("camera=()");
                assertThat(reponse.getHeader("Cross-Origin-Opener-Policy"))
                        .as(nom)
                        .isEqualTo("same-origin");
                assertThat(reponse.getHeader("Strict-Transport-Security"))
                        .as(nom)
                        .contains("max-age=31536000");
            }
        }
    }

    private List<Route> routes() {
        return Routes.toutes(requestMappingHandlerMapping);
    }

    private MockHttpServletResponse envoyer(AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        try {
            return mvc.perform(requete.with(csrf())).andReturn().getResponse();
        } catch (ServletException panne) {
            var reponse = new MockHttpServletResponse();
            reponse.setStatus(500);
            reponse.getWriter().write(String.valueOf(panne.getMessage()));
            return reponse;
        }
    }

    private String etatDuDossier() {
        return jeu.sql()
                .sql("select to_jsonb(j)::text from jeunes.jeune j where id = :id")
                .param("id", cibles.jeune())
                .query(String.class)
                .single();
    }

    /** What was answered, in the format of the matrix, for whoever has lines to write. */
    private static void noter(Map<String, Map<Integer, List<String>>> observe) throws IOException {
        var lignes = new ArrayList<String>();
        observe.forEach((route, parStatut) -> {
            var commun = parStatut.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingInt(List::size)))
                    .orElseThrow();
            parStatut.forEach((statut, fonctions) -> {
                if (!statut.equals(commun.getKey())) {
                    lignes.add("%s;%s;%d".formatted(route, String.join(" ", fonctions), statut));
                }
            });
            lignes.add("%s;*;%d".formatted(route, commun.getKey()));
        });
        Files.write(Path.of("target", "acces-observe.csv"), lignes);
    }
}
