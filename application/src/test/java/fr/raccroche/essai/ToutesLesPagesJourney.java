package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.raccroche.navigateur.Navigateur;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page route of the application is shown to axe-core and to a narrow screen: here, or by the journey that says so
 * with {@link PagesVerifiees}. A page that nobody shows makes the test fail.
 */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ToutesLesPagesJourney {

    @Autowired
    Jeu jeu;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    String jeune = "";
    String action = "";
    String formatrice = "";
    String campagne = "";

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée du Phare", "LPO", "Saint-Malo");
        var maud = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        var rose = jeu.agent("Rose", "Pilote", "CHARGE_DE_MISSION", null);
        jeu.membre(maud, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(maud, "ETABLISSEMENT_SUIVIS", lycee);
        var daq = jeu.action("DAQ", "Rebond", lycee);
        jeu.membre(maud, "ACTION", daq.toString());
        jeune = jeu.suivi("Berthou", "Lina", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1))
                .toString();
        action = daq.toString();
        formatrice = maud.toString();
        campagne = "/reperage/"
                + jeu.campagne("Automne 2026", jeu.territoire("DEPARTEMENT", "Côtes-d’Émeraude", lycee), rose, maud);
    }

    @Test
    @Order(1)
    void keepsThePagesOfAFormateurWhole() {
        var entretien = ajouter("""
                insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, auteur_id, modifie_par)
                values (:jeune, 'SUIVI', '2026-11-03', 45, 'PRESENTIEL', 'ETABLISSEMENT', :agent, :agent) returning id
                """);
        var tentative = ajouter("""
                insert into entretiens.tentative (jeune_id, le, canal, resultat, auteur_id)
                values (:jeune, '2026-11-05', 'TELEPHONE', 'SANS_REPONSE', :agent) returning id
                """);
        var rendezVous = ajouter("""
                insert into entretiens.rendez_vous (jeune_id, agent_id, le, heure, type, canal, lieu, auteur_id)
                values (:jeune, :agent, '2026-12-17', '14:00', 'SUIVI', 'PRESENTIEL', 'ETABLISSEMENT', :agent) returning id
                """);
        var etape = ajouter("""
                insert into entretiens.prochaine_action (jeune_id, quoi, echeance, agent_id, auteur_id)
                values (:jeune, 'APPEL', '2026-12-10', :agent, :agent) returning id
                """);
        var accueil = ajouter("""
                insert into actions.accueil (jeune_id, action_id, entree, origine, auteur_id)
                values (:jeune, :action, '2026-11-10', 'GPDS', :agent) returning id
                """);
        var responsable = ajouter(
                "insert into jeunes.responsable (jeune_id, niveau, nom) values (:jeune, 1, 'Berthou') returning id");
        var situation = ajouter("""
                insert into jeunes.situation (jeune_id, code, du, preuve)
                values (:jeune, 'SERVICE_CIVIQUE', '2026-10-02', 'DOCUMENT') returning id
                """);
        var scolarite = ajouter("select id from jeunes.scolarite where jeune_id = :jeune");
        montrer(
                "maud.levrel@exemple.fr",
                "/a-faire/etapes-en-retard",
                "/entretiens/" + entretien + "/modifier",
                "/entretiens/" + entretien + "/annulation",
                "/tentatives/" + tentative,
                "/rendez-vous/" + rendezVous + "/report",
                "/prochaines-etapes/" + etape,
                "/jeunes/" + jeune + "/prochaines-etapes/nouvelle",
                "/jeunes/" + jeune + "/responsables/" + responsable,
                "/jeunes/" + jeune + "/scolarites/" + scolarite,
                "/jeunes/" + jeune + "/situations/" + situation,
                "/jeunes/" + jeune + "/devenirs/2026/N",
                "/accueils/" + accueil,
                "/actions/" + action,
                "/envois/deja-enregistre",
                "/tableau/ligne",
                "/tableau/import",
                "/transmissions/nouvelle");
    }

    @Test
    @Order(2)
    void keepsThePagesOfTheMissionWhole() {
        montrer(
                "rose.pilote@exemple.fr",
                "/acces-exceptionnels",
                "/acces-exceptionnels/nouveau",
                "/actions/nouvelle",
                "/actions/types",
                "/actions/" + action + "/modifier",
                "/agents/" + formatrice + "/modifier",
                "/entretiens-du-personnel",
                "/entretiens/types",
                "/jeunes/motifs-de-sortie",
                "/nomenclatures/motifs-de-fin-d-accueil",
                "/reperage",
                "/reperage/nouvelle",
                campagne,
                campagne + "/equipe",
                campagne + "/reglages",
                campagne + "/cloture",
                campagne + "/listes/nouvelle",
                campagne + "/rapprochement",
                "/reperage/regles?age=17&diplome=CAP",
                "/reperage/regles/nouvelle",
                "/reperage/regles/1");
    }

    @Test
    @Order(3)
    void keepsThePreviewOfATableauWhole() {
        var fichier = "Date;Jeune;Type;Durée\n03/12/2026;BERTHOU Lina;Suivi;30\n04/12/2026;Inconnue;Suivi;long\n";
        try (var visite = Navigateur.ouvrir(port).seConnecter("maud.levrel@exemple.fr")) {
            var page = visite.aller("/tableau/import");
            page.setInputFiles(
                    "[name=fichier]",
                    new FilePayload("tableau.csv", "text/csv", fichier.getBytes(StandardCharsets.UTF_8)));
            page.click("main form.formulaire button[type=submit], main form[enctype] button[type=submit]");
            page.waitForURL("**/tableau/import/*");
            visite.verifier();
        }
    }

    @Test
    @Order(4)
    void keepsTheLoadingOfAListWhole() {
        var fichier = "Nom;Prénom;Date de naissance\nKERDUDO;Maïwenn;12/05/2009\n";
        try (var visite = Navigateur.ouvrir(port).seConnecter("rose.pilote@exemple.fr")) {
            var page = visite.aller(campagne + "/listes/nouvelle");
            page.selectOption("[name=type]", "ELEVES_AN_PASSE");
            page.setInputFiles(
                    "[name=fichier]",
                    new FilePayload("eleves.csv", "text/csv", fichier.getBytes(StandardCharsets.UTF_8)));
            page.click("main form[enctype] button[type=submit]");
            page.waitForURL("**/listes/envois/*");
            visite.verifier();
            page.click("main form.formulaire button[type=submit]");
            page.getByText("La liste est chargée").waitFor();
            visite.verifier();
            visite.aller(campagne);
            visite.verifier();
        }
    }

    @Test
    @Order(5)
    void leavesNoPageOut() {
        var montrees = new HashSet<>(PagesVerifieesExtension.verifiees(requestMappingHandlerMapping));
        montrees.addAll(promises());

        var pages = Routes.pages(requestMappingHandlerMapping);

        assertThat(pages).hasSizeGreaterThan(70);
        assertThat(pages.stream().filter(page -> !montrees.contains(page)))
                .as("pages to show here, or in a journey that names them in @PagesVerifiees")
                .isEmpty();
    }

    private void montrer(String identifiant, String... adresses) {
        var fautes = new ArrayList<String>();
        try (var visite = Navigateur.ouvrir(port).seConnecter(identifiant)) {
            for (var adresse : adresses) {
                assertThat(visite.page().navigate(adresse).status()).as(adresse).isEqualTo(200);
                assertThat(visite.page().locator("h1").count())
                        .as("titles of %s", adresse)
                        .isEqualTo(1);
                try {
                    visite.verifier();
                } catch (AssertionError faute) {
                    fautes.add(faute.getMessage());
                }
            }
        }
        assertThat(fautes).isEmpty();
    }

    /** What the other journeys say that they verify; each of them fails when it does not. */
    private static Set<String> promises() {
        var recherche = new ClassPathScanningCandidateComponentProvider(false);
        recherche.addIncludeFilter(new AnnotationTypeFilter(PagesVerifiees.class));
        var pages = new HashSet<String>();
        for (var trouve : recherche.findCandidateComponents("fr.raccroche")) {
            var classe = ClassUtils.resolveClassName(Objects.requireNonNull(trouve.getBeanClassName()), null);
            pages.addAll(
                    Arrays.asList(classe.getAnnotation(PagesVerifiees.class).value()));
        }
        return pages;
    }

    private UUID ajouter(String sql) {
        return jeu.sql()
                .sql(sql)
                .param("jeune", UUID.fromString(jeune))
                .param("agent", UUID.fromString(formatrice))
                .param("action", UUID.fromString(action))
                .query(UUID.class)
                .single();
    }
}
