package fr.raccroche.reperage.lignes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.Pages;
import fr.raccroche.fil.Fil;
import fr.raccroche.reperage.EssaiDeReperage;
import fr.raccroche.reperage.SceneDeReperage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lines to clear: owned, called, cleared, turned into files; as the lead, two formateurs of the school and outsiders. */
class LignesTest extends EssaiDeReperage {

    private static final LocalDate TARD = LocalDate.of(2026, 12, 10);
    private static final LocalDate BIENTOT = LocalDate.of(2026, 12, 20);

    @Autowired
    Fil fil;

    UUID basile = new UUID(0, 0);
    UUID zoe = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        basile = jeu.agent("Basile", "Tanguy" + lycee, "FORMATEUR", lycee);
        zoe = jeu.agent("Zoé", "Dehors" + lycee, "FORMATEUR", null);
        for (var agent : List.of(anne, basile)) {
            jeu.membre(agent, "ETABLISSEMENT_TOUS", lycee);
            jeu.membre(agent, "ETABLISSEMENT_SUIVIS", lycee);
        }
        scene.liste("CFA", "Bretagne");
    }

    @Test
    @Exigence("B34")
    void listsTheObligationFirstThenTheDeadlineAndCountsWhatItShows() {
        ligne("Aubert", false, TARD);
        ligne("Briand", true, BIENTOT);
        var confirmee = ligne("Corre", true, TARD);
        jeu.sql()
                .sql(
                        "update reperage.ligne set etat = 'CONFIRME', levee = 'NE_SOUHAITE_PAS', preuve = 'DECLARATION', levee_le = now() where id = :id")
                .param("id", confirmee)
                .update();

        var page = Jsoup.parse(page(rose, "/reperage/" + campagne + "/lignes"));

        assertThat(page.select("tbody th a").eachText()).containsExactly("Briand Lina", "Aubert Lina");
        assertThat(page.select(".onglets a").eachText())
                .containsExactly(
                        "À vérifier (2)", "Décrocheur confirmé (1)", "Écarté (0)", "Injoignable (0)", "Toutes (3)");
        assertThat(page.select("tbody tr").get(1).text()).contains("En retard", "il y a 14 j", "Personne");
        assertThat(noms(rose, "?retard=true")).containsExactly("Aubert Lina");
        assertThat(noms(rose, "?obligation=true")).containsExactly("Briand Lina");
        assertThat(noms(rose, "?etat=CONFIRME")).containsExactly("Corre Lina");
        assertThat(noms(rose, "?etat=TOUS&age=DE_16_A_17")).hasSize(3);
        assertThat(noms(rose, "?etat=TOUS&age=DE_21_A_25")).isEmpty();
        assertThat(noms(rose, "?etat=TOUS&etablissement=" + lycee)).hasSize(3);
        assertThat(noms(rose, "?qui=MOI")).isEmpty();
    }

    @Test
    @Exigence("X25")
    void givesEachLineOneOwnerWhoAloneWritesOnIt() {
        var ligne = ligne("Derrien", true, BIENTOT);

        assertThat(tenter(anne, ligne, "TELEPHONE", "SANS_REPONSE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Prenez-la avant d’y écrire");
        prendre(anne, ligne);
        assertThat(tenter(anne, ligne, "TELEPHONE", "SANS_REPONSE")).hasStatus(HttpStatus.FOUND);
        assertThat(tenter(basile, ligne, "SMS", "MESSAGE_LAISSE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette ligne est à Anne Le Gall" + lycee + ". Pour y écrire");
        assertThat(page(basile, "/reperage/lignes/" + ligne))
                .contains("Pas de réponse", "Cette ligne est à Anne Le Gall" + lycee)
                .doesNotContain("Noter une tentative");
        assertThat(flash(confier(basile, basile, ligne))).containsKey("avertissement");
        confier(anne, basile, ligne);
        assertThat(tenter(anne, ligne, "SMS", "MESSAGE_LAISSE"))
                .as("the former owner, in a tab left open")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(basile, "/reperage/lignes"))
                .contains("Derrien Lina", "1, le dernier le 15/12")
                .contains("Mes lignes de repérage");
        assertThat(page(basile, "/reperage/lignes/" + ligne)).contains("a déjà essayé le 15 décembre");
        assertThat(page(basile, "/")).contains("ligne de repérage à vérifier");
    }

    @Test
    void tellsOnTheHomePageWhatWaitsAndNothingToAnOutsider() {
        assertThat(compteurs(rose)).containsExactly("1 campagne de repérage ouverte /reperage");
        prendre(anne, ligne("Abgrall", true, BIENTOT));
        ligne("Bihan", true, BIENTOT);
        var chef = jeu.agent("Chantal", "Chef" + lycee, "CHEF_ETABLISSEMENT", lycee);
        jeu.membre(chef, "ETABLISSEMENT_TOUS", lycee);

        for (var agent : List.of(chef, rose)) {
            assertThat(compteurs(agent))
                    .containsExactly(
                            "1 ligne de repérage à prendre /reperage/lignes?qui=SANS",
                            "2 lignes de repérage à vérifier en tout /reperage/lignes?qui=TOUS");
        }
        assertThat(Jsoup.parse(page(chef, "/reperage/lignes?qui=SANS"))
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Bihan Lina");
        assertThat(Jsoup.parse(page(chef, "/reperage/lignes?qui=TOUS"))
                        .select("tbody th a")
                        .eachText())
                .hasSize(2);
        assertThat(compteurs(zoe)).isEmpty();

        jeu.sql()
                .sql("update reperage.campagne set etat = 'CLOSE', close_le = current_date where id = :id")
                .param("id", campagne)
                .update();
        assertThat(compteurs(chef))
                .as("nobody takes a line of a closed campaign")
                .containsExactly("1 ligne de repérage à vérifier en tout /reperage/lignes?qui=TOUS");
    }

    @Test
    void namesTheCampaignWhenLinesComeFromSeveral() {
        prendre(anne, ligne("Calvez", true, BIENTOT));
        assertThat(page(anne, "/reperage/lignes")).contains("Calvez Lina").doesNotContain("Automne " + lycee);

        var autre =
                jeu.campagne("Printemps " + lycee, jeu.territoire("DEPARTEMENT", "Argent " + lycee, lycee), rose, anne);
        var ailleurs = new SceneDeReperage(jeu, autre);
        prendre(anne, ailleurs.ligne(ailleurs.eleve("Donval", "Tom", NEE, lycee), true, BIENTOT));

        assertThat(Jsoup.parse(page(anne, "/reperage/lignes"))
                        .select("tbody th")
                        .eachText())
                .anySatisfy(texte -> assertThat(texte).contains("Calvez Lina", "Automne " + lycee))
                .anySatisfy(texte -> assertThat(texte).contains("Donval Tom", "Printemps " + lycee));
    }

    @Test
    void assignsManyAtOnceToSomebodyWhoSeesThem() {
        var une = ligne("Evenou", true, BIENTOT);
        var autre = ligne("Floch", true, BIENTOT);

        assertThat(flash(confier(rose, zoe, une, autre)).get("avertissement"))
                .asString()
                .contains("ne verrait pas la ligne");
        var cpe = jeu.agent("Cyr", "Vie" + lycee, "CPE", lycee);
        assertThat(flash(confier(rose, cpe, une)).get("avertissement"))
                .asString()
                .contains("ne lève pas de doutes");
        assertThat(flash(confier(rose, basile, une, autre)).get("succes")).isEqualTo("2 lignes sont confiées.");
        assertThat(noms(rose, "?qui=" + basile)).containsExactly("Evenou Lina", "Floch Lina");
        assertThat(noms(rose, "?qui=SANS")).isEmpty();
    }

    @Test
    void keepsTheTicksAndThePageWhenNobodyWasChosen() {
        var cochee = ligne("Hamon", true, BIENTOT);
        ligne("Inizan", true, BIENTOT);
        var liste = "/reperage/" + campagne + "/lignes?etat=TOUS&page=2";

        var refusee = envoyer(
                rose,
                "/reperage/lignes/attribution",
                Map.of("ligne", cochee.toString(), "agentTexte", "Basile", "retour", liste));

        assertThat(refusee.getResponse().getRedirectedUrl()).isEqualTo(liste);
        var page = Pages.lire(mvc.get()
                .uri("/reperage/" + campagne + "/lignes")
                .flashAttrs(flash(refusee))
                .with(jeu.connecte(rose))
                .exchange());
        assertThat(page.select("input[name=ligne][checked]").eachAttr("value")).containsExactly(cochee.toString());
        assertThat(page.select("input[name=agentTexte]").attr("value")).isEqualTo("Basile");
        assertThat(page(anne, "/reperage/lignes/" + cochee).split("Cette ligne n’est à personne"))
                .as("said once")
                .hasSize(2);
    }

    @Test
    @Exigence("B34")
    void refusesUnreachableUntilEnoughAttemptsAndSaysHowManyAreMissing() {
        var ligne = ligne("Guillou", true, BIENTOT);
        prendre(anne, ligne);
        tenter(anne, ligne, "TELEPHONE", "SANS_REPONSE");
        tenter(anne, ligne, "TELEPHONE", "A_RAPPELER");

        assertThat(lever(anne, ligne, "INJOIGNABLE", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("demande 3 tentatives sans succès par 2 canaux", "il manque encore 2 tentatives et 1 canal");
        tenter(anne, ligne, "SMS", "MESSAGE_LAISSE");
        tenter(anne, ligne, "COURRIER", "CONTACTE_SANS_RETOUR");
        assertThat(lever(anne, ligne, "INJOIGNABLE", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("INCONNU INJOIGNABLE DECLARATION");
    }

    @Test
    @Exigence("B34")
    void saysWhereTheYoungPersonIsAndCanTakeItBack() {
        var ligne = ligne("Hamon", true, BIENTOT);
        prendre(anne, ligne);

        assertThat(lever(anne, ligne, "INSCRIT_AILLEURS", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez l’établissement où ce jeune est inscrit");
        assertThat(lever(anne, ligne, "RIEN", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(lever(anne, ligne, "APPRENTI", Map.of("preuve", "RAPPROCHEMENT")))
                .as("what only the matching says")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(lever(anne, ligne, "INSCRIT_AILLEURS", Map.of("uai", lycee))).hasStatus(HttpStatus.FOUND);
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("ECARTE INSCRIT_AILLEURS DECLARATION");
        var page = page(anne, "/reperage/lignes/" + ligne);
        assertThat(page)
                .contains("Inscrit dans un autre établissement", "Lycée du Phare, Dinard", "Levée de doute : Inscrit");
        assertThat(lever(anne, ligne, "APPRENTI", Map.of("version", "1")))
                .as("somebody saved in between")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Deux personnes ont levé ce doute");
        envoyer(anne, "/reperage/lignes/" + ligne + "/levee/reprise", Map.of("version", version(ligne)));
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("A_VERIFIER");
        assertThat(page(anne, "/reperage/lignes/" + ligne)).contains("Levée de doute retirée");
    }

    @Test
    @Exigence({"B34", "B32"})
    void opensTheFileOfSomebodyToAccompanyAndFeedsItsThread() {
        var ligne = ligne("Jaouen", true, BIENTOT);
        prendre(anne, ligne);
        tenter(anne, ligne, "TELEPHONE", "A_RAPPELER");

        assertThat(lever(anne, ligne, "A_ACCOMPAGNER", Map.of()).getResponse().getRedirectedUrl())
                .isEqualTo("/reperage/lignes/" + ligne + "/dossier");
        assertThat(page(anne, "/reperage/lignes/" + ligne + "/dossier")).contains("Aucun dossier de vos cercles");
        var url = envoyer(anne, "/reperage/lignes/" + ligne + "/dossier/nouveau", Map.of())
                .getResponse()
                .getRedirectedUrl();

        var jeune = UUID.fromString(String.valueOf(url).substring("/jeunes/".length()));
        assertThat(faits(jeune))
                .contains(
                        "SIGNALEMENT Signalement : trouvé dans aucune liste du repérage",
                        "STATUT Levée de doute : décrocheur, à accompagner",
                        "TENTATIVE Tentative de contact : joint, à rappeler",
                        "SUIVI Début du suivi");
        assertThat(situations(jeune)).containsExactly("SANS_SOLUTION DECLARATION");
        var avant = tousLesFaits();
        fil.rebuild(java.util.Optional.empty());
        assertThat(tousLesFaits()).as("the thread rebuilt from its sources").isEqualTo(avant);
        assertThat(page(anne, "/jeunes/" + jeune)).contains("JAOUEN");
        envoyer(anne, "/reperage/lignes/" + ligne + "/levee/reprise", Map.of("version", version(ligne)));
        assertThat(situations(jeune)).isEmpty();
        assertThat(faits(jeune)).noneMatch(fait -> fait.startsWith("STATUT Levée"));
    }

    @Test
    void joinsTheFileThatIsKnownAndNeverCreatesASecondOneUnseen() {
        var jeune = jeu.eleve("Kermarrec", "Lina", NEE, lycee);
        var ligne = ligne("Kermarrec", true, BIENTOT);
        prendre(anne, ligne);
        lever(anne, ligne, "A_ACCOMPAGNER", Map.of());

        assertThat(page(anne, "/reperage/lignes/" + ligne + "/dossier"))
                .contains(
                        "Un dossier lui ressemble",
                        "Très probable",
                        "Identique : nom, prénom, date de naissance, sexe");
        habiter(jeune, "Rennes");
        assertThat(page(anne, "/reperage/lignes/" + ligne + "/dossier")).contains("Différent : commune");
        habiter(jeune, "DINARD");
        assertThat(page(anne, "/reperage/lignes/" + ligne + "/dossier"))
                .contains("Identique : nom, prénom, date de naissance, commune, sexe");
        assertThat(envoyer(anne, "/reperage/lignes/" + ligne + "/dossier/nouveau", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(envoyer(anne, "/reperage/lignes/" + ligne + "/dossier", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez dans la liste le dossier");
        envoyer(anne, "/reperage/lignes/" + ligne + "/dossier", Map.of("jeune", jeune.toString()));

        assertThat(faits(jeune)).contains("STATUT Levée de doute : décrocheur, à accompagner");
        assertThat(jeu.sql()
                        .sql("select suivi_du from jeunes.jeune where id = :id")
                        .param("id", jeune)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(noms(rose, "?dossier=true&etat=TOUS")).isEmpty();
    }

    @Test
    void followsItsFileThroughAMergeAndBack() {
        var garde = jeu.suivi("Lozach", "Lina", NEE, lycee, LocalDate.of(2026, 10, 1));
        var double_ = jeu.suivi("Lozache", "Lina", NEE, lycee, LocalDate.of(2026, 10, 1));
        var ligne = ligne("Lozach", true, BIENTOT);
        prendre(anne, ligne);
        lever(anne, ligne, "A_ACCOMPAGNER", Map.of());
        envoyer(anne, "/reperage/lignes/" + ligne + "/dossier", Map.of("jeune", double_.toString()));
        var avant = rangee(ligne);

        envoyer(anne, "/jeunes/fusion", Map.of("gardee", garde.toString(), "absorbee", double_.toString()));
        assertThat(faits(garde)).contains("STATUT Levée de doute : décrocheur, à accompagner");
        var fusion = jeu.sql()
                .sql("select id from jeunes.fusion where gardee = :id")
                .param("id", garde)
                .query(UUID.class)
                .single();
        envoyer(anne, "/jeunes/fusion/" + fusion + "/defaite", Map.of());

        assertThat(rangee(ligne)).isEqualTo(avant);
        assertThat(faits(double_)).contains("STATUT Levée de doute : décrocheur, à accompagner");
        assertThat(faits(garde)).noneMatch(fait -> fait.contains("Levée"));
    }

    @Test
    void leavesAFileThatWasSomebodyElsesAndCanComeBackToIt() {
        var jeune = jeu.suivi("Nicolas", "Lina", NEE, lycee, LocalDate.of(2026, 10, 1));
        var ligne = ligne("Nicolas", true, BIENTOT);
        prendre(anne, ligne);
        tenter(anne, ligne, "TELEPHONE", "A_RAPPELER");
        lever(anne, ligne, "A_ACCOMPAGNER", Map.of());
        envoyer(anne, "/reperage/lignes/" + ligne + "/dossier", Map.of("jeune", jeune.toString()));
        var avant = faits(jeune);
        assertThat(avant).anyMatch(fait -> fait.startsWith("TENTATIVE"));
        assertThat(situations(jeune)).isNotEmpty();

        assertThat(envoyer(
                        basile,
                        "/reperage/lignes/" + ligne + "/dossier/detachement",
                        Map.of("version", version(ligne))))
                .as("who does not own the line")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(envoyer(anne, "/reperage/lignes/" + ligne + "/dossier/detachement", Map.of("version", "0")))
                .as("a page left open")
                .hasStatus(HttpStatus.CONFLICT);
        envoyer(anne, "/reperage/lignes/" + ligne + "/dossier/detachement", Map.of("version", version(ligne)));

        assertThat(faits(jeune)).isEmpty();
        assertThat(situations(jeune)).isEmpty();
        assertThat(page(anne, "/reperage/lignes/" + ligne))
                .contains("Un dossier a été détaché", "Dossier détaché")
                .doesNotContain("Ouvrir le dossier du jeune");
        assertThat(scene.etatDeLigne(ligne)).isEqualTo("CONFIRME A_ACCOMPAGNER DECLARATION");

        envoyer(anne, "/reperage/lignes/" + ligne + "/dossier/retour", Map.of());
        assertThat(faits(jeune)).isEqualTo(avant);
        assertThat(situations(jeune)).containsExactly("SANS_SOLUTION DECLARATION");
        assertThat(page(anne, "/reperage/lignes/" + ligne)).contains("Ouvrir le dossier du jeune");
    }

    @Test
    void writesTheSituationInAFileThatTheLeadDoesNotSee() {
        var jeune = jeu.suivi("Omnes", "Lina", NEE, lycee, LocalDate.of(2026, 10, 1));
        var ligne = ligne("Omnes", true, BIENTOT);
        jeu.sql()
                .sql("update reperage.ligne set jeune_id = :jeune where id = :id")
                .param("jeune", jeune)
                .param("id", ligne)
                .update();
        assertThat(mvc.get().uri("/jeunes/" + jeune).with(jeu.connecte(rose))).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(statuts(jeune)).isEmpty();

        lever(rose, ligne, "APPRENTI", Map.of());

        assertThat(situations(jeune)).containsExactly("APPRENTISSAGE DECLARATION");
        attendreLeStatut(jeune, "SCOLARISE");
        assertThat(page(anne, "/jeunes/" + jeune)).contains("Apprentissage");
        lever(rose, ligne, "EN_EMPLOI", Map.of());
        assertThat(situations(jeune)).containsExactly("EMPLOI DECLARATION");
        envoyer(rose, "/reperage/lignes/" + ligne + "/levee/reprise", Map.of("version", version(ligne)));
        assertThat(situations(jeune)).isEmpty();
        assertThat(mvc.get().uri("/jeunes/" + jeune).with(jeu.connecte(rose))).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** The system computes it once everything is written. */
    private void attendreLeStatut(UUID jeune, String statut) {
        var limite = System.nanoTime() + 10_000_000_000L;
        while (!statuts(jeune).contains(statut) && System.nanoTime() < limite) {
            Thread.onSpinWait();
        }
        assertThat(statuts(jeune)).contains(statut);
    }

    private List<String> statuts(UUID jeune) {
        return jeu.sql()
                .sql("select code from jeunes.statut where jeune_id = :id")
                .param("id", jeune)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    @Test
    void exportsTheListThatThePageShowsAndSaysSoInTheJournal() {
        ligne("Perrot", true, BIENTOT);
        ligne("Quere", false, BIENTOT);
        var url = "/reperage/" + campagne + "/lignes/export.csv?obligation=true";

        var reponse = mvc.get().uri(url).with(jeu.connecte(rose)).exchange();

        assertThat(reponse).hasStatusOk();
        assertThat(reponse.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"lignes-de-reperage-2026-12-15.csv\"");
        assertThat(new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Perrot", "Obligation de formation")
                .doesNotContain("Quere", "0612345678", "+33612345678");
        assertThat(jeu.sql()
                        .sql(
                                "select detail from journal.trace where geste = 'EXPORT' and agent_id = :rose and objet = 'LIGNE_REPERAGE'")
                        .param("rose", rose)
                        .query(String.class)
                        .single())
                .isEqualTo("CSV lignes=1 ?obligation=true");
        assertThat(mvc.get()
                        .uri("/reperage/" + campagne + "/lignes/export.xlsx")
                        .with(jeu.connecte(zoe)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(exporter(zoe, "/reperage/lignes/export.csv?qui=SANS")).doesNotContain("Perrot");
        assertThat(exporter(basile, "/reperage/lignes/export.csv?qui=SANS"))
                .as("the school sees its own former pupil")
                .contains("Perrot");
        assertThat(mvc.get()
                        .uri("/reperage/" + campagne + "/lignes/export.xlsx")
                        .with(jeu.connecte(rose))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private String exporter(UUID agent, String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhyTheLineIsThereAndWhereThePersonWasLookedFor() {
        var ligne = ligne("Morvan", true, BIENTOT);

        assertThat(page(rose, "/reperage/lignes/" + ligne))
                .contains(
                        "L313-7, D313-59 et L114-1",
                        "Cherché dans « Apprentis (CFA) » (Bretagne), au 01/10/2026 : introuvable")
                .contains("Personne n’a encore essayé");
    }

    @Test
    void showsTheSchoolAllTheLinesItSeesAndNotOnlyItsOwn() {
        prendre(anne, ligne("Riou", true, BIENTOT));

        assertThat(page(basile, "/reperage/lignes")).contains("Aucune ligne à votre nom", "?qui=SANS");
        assertThat(page(basile, "/reperage/lignes?qui=SANS")).contains("Aucune ligne libre");
        assertThat(page(basile, "/reperage/lignes?qui=&obligation=true"))
                .contains("Riou Lina", "<h1", "Lignes de repérage")
                .doesNotContain("Mes lignes de repérage");
        assertThat(page(zoe, "/reperage/lignes?qui=TOUS&etat=TOUS")).doesNotContain("Riou");
    }

    @Test
    void saysInWhichListSomebodyWasFound() {
        var ligne = ligne("Salaun", true, BIENTOT);
        jeu.sql()
                .sql(
                        "update reperage.ligne set etat = 'ECARTE', levee = 'APPRENTI', preuve = 'RAPPROCHEMENT', levee_le = now() where id = :id")
                .param("id", ligne)
                .update();

        assertThat(page(rose, "/reperage/lignes/" + ligne))
                .contains("Cherché dans « Apprentis (CFA) » (Bretagne), au 01/10/2026 : trouvé");
    }

    @Test
    void showsNothingToAnOutsider() {
        var ligne = ligne("Nedelec", true, BIENTOT);

        assertThat(page(zoe, "/reperage/lignes?qui=SANS"))
                .doesNotContain("Nedelec")
                .contains("Aucune ligne");
        for (var adresse : List.of("", "/levee", "/dossier")) {
            assertThat(mvc.get().uri("/reperage/lignes/" + ligne + adresse).with(jeu.connecte(zoe)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/reperage/" + campagne + "/lignes").with(jeu.connecte(zoe)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(confier(zoe, zoe, ligne)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tenter(zoe, ligne, "SMS", "MESSAGE_LAISSE")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(basile, "/reperage/lignes?qui=SANS"))
                .as("the school sees its own former pupil")
                .contains("Nedelec");
    }

    /** « 2 lignes de repérage /reperage/lignes », of repérage alone. */
    private List<String> compteurs(UUID agent) {
        return Jsoup.parse(page(agent, "/")).select("main .grille a[href^=/reperage]").stream()
                .map(lien -> lien.text() + " " + lien.attr("href"))
                .toList();
    }

    private void habiter(UUID jeune, String commune) {
        jeu.sql()
                .sql("update jeunes.jeune set commune = :commune where id = :id")
                .param("commune", commune)
                .param("id", jeune)
                .update();
    }

    @Test
    void standsUnderTheSamePagesWhateverIsDoneOnIt() {
        var ligne = ligne("Salaun", true, BIENTOT);
        prendre(anne, ligne);
        var url = "/reperage/lignes/" + ligne;

        var lignes = fil(page(anne, url));
        assertThat(lignes)
                .startsWith("Accueil", "Repérage")
                .endsWith("Lignes", "Salaun Lina")
                .hasSize(5);
        assertThat(fil(page(anne, url + "/levee")))
                .startsWith(lignes.toArray(String[]::new))
                .hasSize(6);
        assertThat(fil(page(basile, url))).containsExactly("Accueil", "Repérage", "Mes lignes", "Salaun Lina");
        assertThat(mvc.post()
                        .uri("/reperage/partages/preparation")
                        .param("ligne", ligne.toString())
                        .with(jeu.connecte(anne))
                        .with(csrf())
                        .exchange())
                .bodyText()
                .satisfies(corps -> assertThat(fil(corps))
                        .startsWith(lignes.toArray(String[]::new))
                        .hasSize(6));
    }

    private static List<String> fil(String page) {
        return Jsoup.parse(page).select(".fr-breadcrumb__list li").eachText();
    }

    private UUID ligne(String nom, boolean obligation, LocalDate echeance) {
        return scene.ligne(scene.eleve(nom, "Lina", NEE, lycee), obligation, echeance);
    }

    private void prendre(UUID agent, UUID ligne) {
        assertThat(envoyer(agent, "/reperage/lignes/attribution", Map.of("ligne", ligne.toString(), "moi", "oui")))
                .hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult confier(UUID agent, UUID cible, UUID... lignes) {
        var requete = mvc.post().uri("/reperage/lignes/attribution").param("agent", cible.toString());
        for (var ligne : lignes) {
            requete = requete.param("ligne", ligne.toString());
        }
        return requete.with(jeu.connecte(agent)).with(csrf()).exchange();
    }

    private MvcTestResult tenter(UUID agent, UUID ligne, String canal, String resultat) {
        return envoyer(
                agent,
                "/reperage/lignes/" + ligne + "/tentatives",
                Map.of("canal", canal, "resultat", resultat, "le", "15/12/2026"));
    }

    private MvcTestResult lever(UUID agent, UUID ligne, String code, Map<String, String> plus) {
        var champs = new java.util.HashMap<>(Map.of("code", code, "preuve", "DECLARATION", "version", version(ligne)));
        champs.putAll(plus);
        return envoyer(agent, "/reperage/lignes/" + ligne + "/levee", champs);
    }

    private String version(UUID ligne) {
        return jeu.sql()
                .sql("select version from reperage.ligne where id = :id")
                .param("id", ligne)
                .query(String.class)
                .single();
    }

    private String rangee(UUID ligne) {
        return jeu.sql()
                .sql("select to_jsonb(l)::text from reperage.ligne l where id = :id")
                .param("id", ligne)
                .query(String.class)
                .single();
    }

    private List<String> faits(UUID jeune) {
        return jeu.sql()
                .sql("select nature || ' ' || libelle from fil.fait where jeune_id = :id order by 1")
                .param("id", jeune)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private List<String> tousLesFaits() {
        return jeu.sql()
                .sql("select (to_jsonb(f) - 'id')::text from fil.fait f where source = 'reperage' order by 1")
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private List<String> situations(UUID jeune) {
        return jeu.sql()
                .sql("select code || ' ' || preuve from jeunes.situation where jeune_id = :id")
                .param("id", jeune)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private List<String> noms(UUID agent, String filtre) {
        return Jsoup.parse(page(agent, "/reperage/" + campagne + "/lignes" + filtre))
                .select("tbody th a")
                .eachText();
    }

    private static Map<String, Object> flash(MvcTestResult reponse) {
        return Map.copyOf(reponse.getMvcResult().getFlashMap());
    }
}
