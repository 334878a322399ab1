package fr.raccroche.bord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.agents.Fonction;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The home page of each function: every counter opens a list of exactly that many lines. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BordTest {

    private static final LocalDate NAISSANCE = LocalDate.of(2009, 4, 3);

    @Autowired
    Jeu jeu;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    String lycee = "";
    final Map<Fonction, UUID> agents = new TreeMap<>();

    @BeforeAll
    void setTheScene() {
        lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var ailleurs = jeu.etablissement("Lycée des Dunes", "LPO", "Vitré");
        var bassin = jeu.bassin("RENNES", lycee);
        int rang = 0;
        for (var fonction : Fonction.values()) {
            agents.put(fonction, jeu.agent("Agent" + rang, "Numero" + rang++, fonction.name(), null));
        }
        jeu.membre(agent(Fonction.FORMATEUR), "ETABLISSEMENT_SUIVIS", lycee);
        jeu.membre(agent(Fonction.CHEF_ETABLISSEMENT), "ETABLISSEMENT_SUIVIS", lycee);
        jeu.membre(agent(Fonction.COORDONNATEUR), "TERRITOIRE_SUIVIS", Integer.toString(bassin));
        for (var nom : new String[] {"Abgrall", "Bodiguel", "Cadoret"}) {
            var jeune = jeu.suivi(nom, "Camille", NAISSANCE, lycee, LocalDate.of(2026, 10, 1));
            etape(jeune, LocalDate.of(2026, 12, 1));
            etape(jeune, LocalDate.of(2026, 12, 20));
        }
        var lointain = jeu.suivi("Ailleurs", "Camille", NAISSANCE, ailleurs, LocalDate.of(2026, 10, 1));
        for (var fonction : new Fonction[] {Fonction.FORMATEUR, Fonction.CHEF_ETABLISSEMENT}) {
            jeu.membre(agent(fonction), "ETABLISSEMENT_TOUS", lycee);
        }
        jeu.sql()
                .sql("update agents.exercice set uai = :uai where fonction = 'CHEF_ETABLISSEMENT'")
                .param("uai", lycee)
                .update();
        lettre();
        lettre(Fonction.FORMATEUR);
        lettre(Fonction.FORMATEUR, Fonction.CHEF_ETABLISSEMENT);
        lettre(Fonction.FORMATEUR, Fonction.CHEF_ETABLISSEMENT, Fonction.COORDONNATEUR);
        for (var etat : new String[] {"PRET", "PRET", "EN_COURS", "APPLIQUE", "ABANDONNE"}) {
            livraison(etat, lycee);
        }
        livraison("PRET", ailleurs);
        delegation(bassin, LocalDate.of(2026, 12, 14), false);
        delegation(bassin, LocalDate.of(2026, 12, 15), false);
        delegation(bassin, LocalDate.of(2027, 1, 12), false);
        delegation(bassin, LocalDate.of(2027, 1, 12), true);
        demande(Fonction.CHARGE_DE_MISSION, Fonction.IA_DASEN, Fonction.DRAIO);
        demande(Fonction.ADMINISTRATEUR, Fonction.IA_DASEN, Fonction.CSAIO);
        demande(Fonction.ADMINISTRATEUR, Fonction.IA_DASEN, Fonction.DPD);
        acces(lointain, LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 14));
        acces(lointain, LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 16));
    }

    @ParameterizedTest
    @EnumSource(Fonction.class)
    void opensFromEachCounterAListOfThatLength(Fonction fonction) throws Exception {
        var accueil = pages.ouvrir(agent(fonction), "/");
        for (var tuile : accueil.select("a.tuile")) {
            var tableaux = pages.ouvrir(agent(fonction), tuile.attr("href")).select("table");
            assertThat(tableaux).as("%s, %s", fonction, tuile.text()).isNotEmpty();
            assertThat(tableaux.getFirst().select("tbody tr"))
                    .as("%s, %s", fonction, tuile.text())
                    .hasSize(Integer.parseInt(tuile.select(".tuile__nombre").text()));
        }
        assertThat(accueil.text()).doesNotContain("AILLEURS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            FORMATEUR;                   1 lettre à signer, 3 imports à décider, 2 réunions où vous êtes délégué
            CHEF_ETABLISSEMENT;          1 lettre à signer, 3 imports à décider
            COORDONNATEUR;               1 lettre à signer
            CHARGE_DE_MISSION;           1 lettre à signer, 1 demande de fonction à trancher
            ADMINISTRATEUR;              1 demande de fonction à trancher
            DPD;                         1 accès exceptionnel ouvert aujourd’hui
            DRAIO;
            GESTIONNAIRE;
            """)
    void countsWhatWaitsForADecisionOfTheReader(Fonction fonction, @Nullable String attendus) throws Exception {
        var decisions = pages.ouvrir(agent(fonction), "/").select("a.tuile").eachText().stream()
                .filter(texte -> texte.matches(".*(à signer|à décider|à trancher|délégué|accès).*"));

        assertThat(decisions).containsExactlyInAnyOrder(attendus == null ? new String[0] : attendus.split(", ", -1));
    }

    @Test
    void explainsTheListsWhereNothingWaits() throws Exception {
        var nouvelle = jeu.agent("Nora", "Nouvelle", "FORMATEUR", null);

        assertThat(pages.ouvrir(nouvelle, "/lettres?aSigner").select(".vide").text())
                .contains("son tour de signature");
        assertThat(pages.ouvrir(nouvelle, "/lettres/delegations?recues")
                        .select(".vide")
                        .text())
                .contains("coordonnateur vous délègue");
        assertThat(pages.ouvrir(nouvelle, "/imports?aDecider").select(".vide").text())
                .contains("l’applique ou l’abandonne");
        assertThat(pages.ouvrir(nouvelle, "/")
                        .select("nav[aria-label=Raccourcis] a")
                        .eachAttr("href"))
                .containsExactly("/tableau", "/jeunes/nouveau", "/imports");
    }

    @Test
    void putsWhatIsLateFirst() throws Exception {
        var accueil = pages.ouvrir(agent(Fonction.FORMATEUR), "/");

        assertThat(accueil.select("a.tuile").eachText().getFirst()).contains("3", "étapes en retard");
        assertThat(accueil.select(".bord-liste li").eachText().getFirst()).contains("En retard");
        assertThat(accueil.select("a.tuile .tuile__libelle").eachText())
                .contains("dossiers sans suite depuis 30 jours, parmi ceux que vous voyez");
    }

    @Test
    void alertsOfSleepingFilesOnlyThoseWhoCanAct() throws Exception {
        var formateur = pages.ouvrir(agent(Fonction.FORMATEUR), "/");
        var chef = pages.ouvrir(agent(Fonction.CHEF_ETABLISSEMENT), "/");

        assertThat(formateur.select("a.tuile--presse").text())
                .contains("dossiers sans suite depuis 30 jours, parmi ceux que vous voyez");
        assertThat(chef.select("a.tuile[href$=sans-suite]").text())
                .contains("dossiers sans suite depuis 30 jours, parmi ceux que vous voyez");
        assertThat(chef.select("a.tuile--presse[href$=sans-suite]")).isEmpty();
        assertThat(pages.ouvrir(agent(Fonction.CHEF_ETABLISSEMENT), "/a-faire/sans-suite")
                        .text())
                .contains("parmi tous les dossiers que vous voyez");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            MISSION_LOCALE;      Aucun dossier n’a encore été transmis à votre structure.
            REFERENT_DECROCHAGE; Aucun élève de votre établissement n’est suivi
            COORDONNATEUR_DEPARTEMENTAL; Les dossiers viennent avec la lettre de mission
            """)
    void saysWhyNobodyIsThereYet(Fonction fonction, String pourquoi) throws Exception {
        var accueil = pages.ouvrir(agent(fonction), "/");
        assertThat(accueil.select(".vide").text()).contains(pourquoi);
        assertThat(accueil.text().replace(accueil.select(".vide").text(), ""))
                .doesNotContain(pourquoi, "suite récente", "Dossiers sans suite");
    }

    @Test
    void saysOnceThatNothingSleepsToThoseWhoOnlyRead() throws Exception {
        var ailleurs = jeu.etablissement("Lycée des Dunes", "LGT", "Erdeven");
        var adjointe = jeu.agent("Nine", "Adjointe", "ADJOINT", ailleurs);
        jeu.membre(adjointe, "ETABLISSEMENT_SUIVIS", ailleurs);
        jeu.suivi(
                "Recent",
                "Tom",
                LocalDate.of(2010, 2, 3),
                ailleurs,
                fr.raccroche.essai.HorlogeDEssai.AUJOURD_HUI.minusDays(3));

        var accueil = pages.ouvrir(adjointe, "/");

        assertThat(accueil.select(".vide").text()).contains("ont tous eu une suite récente");
        assertThat(accueil.select("h2").eachText()).doesNotContain("Dossiers sans suite");
    }

    @Test
    void leadsToTheLettersOnlyThoseWhoMayHaveSome() throws Exception {
        assertThat(pages.ouvrir(agent(Fonction.FORMATEUR), "/")
                        .select("#menu a")
                        .eachText())
                .contains("Lettres de mission");
        assertThat(pages.ouvrir(agent(Fonction.DPD), "/").select("#menu a").eachText())
                .doesNotContain("Lettres de mission");
        assertThat(pages.ouvrir(agent(Fonction.REFERENT_DECROCHAGE), "/")
                        .select("#menu a")
                        .eachText())
                .doesNotContain("Lettres de mission");
    }

    @Test
    void explainsAnEmptyHomeAndKeepsListsFromThoseWithoutTheRight() throws Exception {
        var dpd = agent(Fonction.DPD);
        assertThat(pages.ouvrir(agent(Fonction.GESTIONNAIRE), "/").text()).contains("Rien ne vous attend");
        mvc.perform(get("/a-faire/sans-suite").with(jeu.connecte(dpd))).andExpect(status().isForbidden());
        mvc.perform(get("/a-faire/inconnue").with(jeu.connecte(dpd))).andExpect(status().isNotFound());
    }

    private UUID agent(Fonction fonction) {
        return java.util.Objects.requireNonNull(agents.get(fonction));
    }

    private void etape(UUID jeune, LocalDate echeance) {
        jeu.sql()
                .sql(
                        "insert into entretiens.prochaine_action (jeune_id, quoi, echeance, agent_id, auteur_id) values (:jeune, 'APPEL', :le, :agent, :agent)")
                .param("jeune", jeune)
                .param("le", echeance)
                .param("agent", agent(Fonction.FORMATEUR))
                .update();
    }

    /** A letter of the formateur, signed by those given. */
    private void lettre(Fonction... signataires) {
        var lettre = jeu.sql()
                .sql("""
                insert into lettres.lettre (agent_id, fonction, annee, du, au, quotite, rattachement_uai, uais, responsable_id, etat)
                values (:agent, 'FORMATEUR', 2026, '2026-09-01', '2027-08-31', 100, :uai, array[:uai], :responsable, 'A_SIGNER') returning id
                """)
                .param("agent", agent(Fonction.FORMATEUR))
                .param("uai", lycee)
                .param("responsable", agent(Fonction.COORDONNATEUR))
                .query(UUID.class)
                .single();
        for (int rang = 1; rang <= signataires.length; rang++) {
            jeu.sql()
                    .sql("""
                    insert into lettres.signature (lettre_id, rang, role, signataire_id, titre, le, empreinte)
                    values (:lettre, :rang, (array['AGENT', 'CHEF_ETABLISSEMENT', 'COORDONNATEUR'])[:rang], :agent, '', now(), repeat('0', 64))
                    """)
                    .param("lettre", lettre)
                    .param("rang", rang)
                    .param("agent", agent(signataires[rang - 1]))
                    .update();
        }
    }

    private void livraison(String etat, String uai) {
        jeu.sql().sql("""
                insert into imports.livraison (nature, etat, annee, uais, empreinte, rapport, cercles)
                select 'SIECLE', :etat, 2026, array[:uai], repeat('0', 64),
                       '{"fichiers": [], "comptes": {}, "refus": {}, "avertissements": {}, "interdites": {}}', array_agg(id)
                from cercles.cercle where type = 'ETABLISSEMENT_TOUS' and cle = :uai
                """).param("etat", etat).param("uai", uai).update();
    }

    private void delegation(int bassin, LocalDate le, boolean revoquee) {
        jeu.sql()
                .sql("""
                insert into lettres.delegation (agent_id, par_id, territoire_id, instance, reunion, le, revoquee_le)
                values (:agent, :par, :bassin, 'PSAD', 'Commission', :le, case when :revoquee then now() end)
                """)
                .param("agent", agent(Fonction.FORMATEUR))
                .param("par", agent(Fonction.COORDONNATEUR))
                .param("bassin", bassin)
                .param("le", le)
                .param("revoquee", revoquee)
                .update();
    }

    private void demande(Fonction par, Fonction pour, Fonction demandee) {
        jeu.sql()
                .sql("""
                insert into comptes.demande (agent_id, fonction, large, du, acte, demande_par, demande_le)
                values (:agent, :fonction, true, '2026-12-01', 'arrêté', :par, now())
                """)
                .param("agent", agent(pour))
                .param("fonction", demandee.name())
                .param("par", agent(par))
                .update();
    }

    private void acces(UUID jeune, LocalDate du, LocalDate au) {
        jeu.sql()
                .sql("""
                insert into jeunes.acces_exceptionnel (id, jeune_id, agent_id, motif, du, au)
                values (gen_random_uuid(), :jeune, :agent, 'URGENCE', :du, :au)
                """)
                .param("jeune", jeune)
                .param("agent", agent(Fonction.CHARGE_DE_MISSION))
                .param("du", du)
                .param("au", au)
                .update();
    }
}
