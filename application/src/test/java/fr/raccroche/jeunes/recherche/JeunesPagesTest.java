package fr.raccroche.jeunes.recherche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** List, search, suggestions and creation, on real HTML. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JeunesPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID etranger = new UUID(0, 0);
    UUID chef = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Jean Guéhenno", "LPO", "Vannes");
        jeu.bassin("Vannes", lycee);
        formatrice = jeu.agent("Soazig", "Formatrice", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        etranger = jeu.agent("Luc", "Etranger", "FORMATEUR", null);
        chef = jeu.agent("Anne", "Proviseure", "CHEF_ETABLISSEMENT", lycee);
        jeu.membre(chef, "ETABLISSEMENT_TOUS", lycee);
        jeu.suivi("Abgrall", "Lena", LocalDate.of(2010, 3, 4), lycee, LocalDate.of(2026, 10, 1));
        jeu.suivi("Bozec", "Malo", LocalDate.of(2007, 3, 4), lycee, LocalDate.of(2026, 10, 5));
        jeu.eleve("Corre", "Nina", LocalDate.of(2010, 5, 6), lycee);
    }

    @Test
    void listsTheFollowedByDefaultAndTheOthersWhenAsked() {
        assertThat(jeunes(get("/jeunes", formatrice))).isEqualTo("ABGRALL Lena, BOZEC Malo");
        assertThat(jeunes(get("/jeunes?suivi=TOUS", formatrice))).isEqualTo("ABGRALL Lena, BOZEC Malo, CORRE Nina");
        assertThat(jeunes(get("/jeunes?suivi=TOUS&mineurs=true", formatrice))).isEqualTo("ABGRALL Lena, CORRE Nina");
        assertThat(jeunes(get("/jeunes?suivi=TOUS&classe=2gt1&etablissement=" + lycee, formatrice)))
                .isEqualTo("ABGRALL Lena, BOZEC Malo, CORRE Nina");
        assertThat(jeunes(get("/jeunes?suivi=TOUS&classe=TERM", formatrice))).isEmpty();
        assertThat(page(get("/jeunes?suivi=TOUS", formatrice)).text()).contains("3 dossiers");
    }

    @Test
    void asksWhatToSearchForWhenNothingWasTyped() {
        assertThat(page(get("/jeunes/recherche", formatrice)).text())
                .contains("Que cherchez-vous ?")
                .doesNotContain("Personne de ce nom");
    }

    @Test
    void showsNothingToTheOutsider() {
        assertThat(jeunes(get("/jeunes?suivi=TOUS", etranger))).isEmpty();
        assertThat(page(get("/jeunes?suivi=TOUS", etranger)).text()).contains("Aucun dossier");
        assertThat(jeunes(chercher(etranger, "abgrall"))).isEmpty();
        assertThat(poster("/jeunes/suggestions", etranger, Map.of("q", "abgrall")))
                .bodyText()
                .isEqualTo("[]");
    }

    @Test
    void saysWhyThereIsNoFileAtAllInsteadOfOfferingFilters() {
        var psychologue = jeu.agent("Léna", "Conseil", "PSYEN", null);
        var vide = page(get("/jeunes", psychologue));

        assertThat(vide.select(".vide").text())
                .contains("Aucun dossier ne vous est ouvert", "n’a encore été transmis à votre structure");
        assertThat(vide.select("form.filtres, .vide a")).isEmpty();
        assertThat(page(get("/jeunes", chef)).select("form.filtres")).hasSize(1);
    }

    @Test
    void offersOnlySchoolsWhereAFileIsSeen() {
        var desert = jeu.etablissement("Lycée sans élève", "LPO", "Auray");
        var autre = jeu.etablissement("Lycée des autres", "LPO", "Lorient");
        var suivant = jeu.etablissement("Collège du suivi", "COLLEGE", "Questembert");
        var bassin = jeu.bassin("Filtre", desert, autre, suivant);
        jeu.eleve("Quelconque", "Noé", LocalDate.of(2010, 1, 1), autre);
        jeu.suivi("Suivie", "Zoé", LocalDate.of(2010, 1, 2), suivant, LocalDate.of(2026, 10, 1));
        var coordonnatrice = jeu.agent("Maud", "Filtre", "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", Integer.toString(bassin));
        jeu.membre(coordonnatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(coordonnatrice, "ETABLISSEMENT_TOUS", desert);

        assertThat(page(get("/jeunes", coordonnatrice))
                        .select("select[name=etablissement] option")
                        .eachAttr("value"))
                .containsExactly("", suivant, lycee);
    }

    @Test
    void searchesWithoutLeavingTheNameInTheAddressNorInTheJournal() {
        assertThat(jeunes(chercher(formatrice, "lena abgrall"))).isEqualTo("ABGRALL Lena");
        assertThat(jeunes(chercher(formatrice, "04/03/2010"))).isEqualTo("ABGRALL Lena");
        assertThat(jeu.sql()
                        .sql("select count(*) from journal.trace where geste = 'RECHERCHE' and detail ~* 'abgrall'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jeu.sql()
                        .sql("select count(*) from journal.trace where geste = 'RECHERCHE' and agent_id = :id")
                        .param("id", formatrice)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void suggestsWhileTyping() {
        assertThat(poster("/jeunes/suggestions", formatrice, Map.of("q", "boz")))
                .bodyJson()
                .extractingPath("$[0].libelle")
                .isEqualTo("BOZEC Malo");
    }

    @Test
    void searchesBeforeItCreates() {
        var identite = Map.of("nom", "Abgrall", "prenom", "Léna", "naissance", "04/03/2010");
        var candidats = page(poster("/jeunes/nouveau/candidats", formatrice, identite));
        assertThat(jeunes(candidats)).isEqualTo("ABGRALL Lena");
        assertThat(candidats.text()).contains("Très probable", "Identique : nom, prénom, date de naissance");

        var refus = poster("/jeunes/nouveau", formatrice, avec(identite, "depart", "E:" + lycee));
        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT).bodyText().contains("cochez cette case");

        var cree = poster(
                "/jeunes/nouveau",
                formatrice,
                avec(avec(avec(identite, "depart", "E:" + lycee), "annee", "2026"), "verifie", "true"));
        assertThat(cree).hasStatus3xxRedirection();
        assertThat(cree.getResponse().getRedirectedUrl()).startsWith("/jeunes/");
        jeu.sql().sql("delete from jeunes.jeune where prenom = 'Léna'").update();
    }

    @Test
    void saysOfTheOtherFileToMergeWhetherItsTownAgrees() {
        var ecole = jeu.etablissement("Lycée des Communes", "LGT", "Auray");
        var suiveuse = jeu.agent("Katell", "Communes", "FORMATEUR", null);
        jeu.membre(suiveuse, "ETABLISSEMENT_TOUS", ecole);
        var gardee = jeu.eleve("Lescop", "Ilan", LocalDate.of(2010, 5, 4), ecole);
        var autre = jeu.eleve("Lescop", "Ilan", LocalDate.of(2010, 5, 4), ecole);
        for (var commune : Map.of(
                        "VANNES",
                        "Identique : nom, prénom, date de naissance, commune, sexe",
                        "Auray",
                        "Différent : commune")
                .entrySet()) {
            habiter(gardee, "Vannes");
            habiter(autre, commune.getKey());

            assertThat(page(get("/jeunes/fusion?gardee=" + gardee, suiveuse))
                            .select("main tbody li")
                            .eachText())
                    .contains(commune.getValue());
        }
    }

    private void habiter(UUID jeune, String commune) {
        jeu.sql()
                .sql("update jeunes.jeune set commune = :commune where id = :id")
                .param("commune", commune)
                .param("id", jeune)
                .update();
    }

    @Test
    void saysThatAFileMayExistElsewhereWithoutANameToTheOutsider() {
        var page = page(poster(
                "/jeunes/nouveau/candidats",
                etranger,
                Map.of("nom", "Abgrall", "prenom", "Lena", "naissance", "04/03/2010")));

        assertThat(page.text()).contains("Un dossier existe peut-être ailleurs").doesNotContain("Guéhenno");
        assertThat(page.select("main tbody tr")).isEmpty();
        assertThat(jeu.sql()
                        .sql(
                                "select detail from journal.trace where geste = 'RECHERCHE' and agent_id = :id order by id desc limit 1")
                        .param("id", etranger)
                        .query(String.class)
                        .single())
                .isEqualTo("candidats=0 AILLEURS");
    }

    @Test
    void refusesAnIncompleteIdentityBesideItsField() {
        var refus = poster(
                "/jeunes/nouveau/candidats", formatrice, Map.of("nom", "Abgrall", "prenom", "", "naissance", ""));

        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(refus).select("#prenom-erreur").text()).isEqualTo("Ce champ est à remplir.");
        assertThat(page(refus).select("#nom").val()).isEqualTo("Abgrall");
    }

    @Test
    void refusesATelephoneNumberThatIsNotWholeAndNeverCallsTheYearOptional() {
        var identite = Map.of("nom", "Legendre", "prenom", "Ewan", "naissance", "04/03/2010", "annee", "2026");
        var envoi = avec(identite, "depart", "E:" + lycee);

        var refus = poster("/jeunes/nouveau", formatrice, avec(envoi, "portable", "06 12"));

        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(refus).select("#portable-erreur").text()).contains("n’est pas un numéro de téléphone complet");
        assertThat(page(refus).select("#portable").val()).isEqualTo("06 12");
        assertThat(page(refus).select("label[for=annee]").text())
                .doesNotContain("facultatif")
                .contains("Si un établissement est choisi");
    }

    @Test
    void letsOnlyThoseWhoFollowCreate() {
        assertThat(get("/jeunes/nouveau", chef)).hasStatus(FORBIDDEN);
        assertThat(jeunes(get("/jeunes?suivi=TOUS", chef))).contains("CORRE Nina");
    }

    @Test
    void offersOnlyTheSchoolsWhereTheAgentIntervenes() {
        var voisin = jeu.etablissement("Lycée Voisin", "LGT", "Vannes");
        var centre = jeu.etablissement("Centre du bassin", "SERVICE", "Vannes");
        var bassin = Integer.toString(jeu.bassin("Golfe", voisin, centre));
        var riveraine = jeu.agent("Klervi", "Riveraine", "FORMATEUR", null);
        jeu.membre(riveraine, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(riveraine, "TERRITOIRE_SUIVIS", bassin);
        var coordonnatrice = jeu.agent("Maud", "Coordonnatrice", "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", bassin);
        var identite = Map.of("nom", "Lagadec", "prenom", "Ewen", "naissance", "04/03/2010");

        assertThat(page(poster("/jeunes/nouveau/candidats", riveraine, identite))
                        .select("#depart option[value~=.+]")
                        .eachText())
                .containsExactly("Lycée Jean Guéhenno, Vannes");
        assertThat(page(poster("/jeunes/nouveau/candidats", coordonnatrice, identite))
                        .select("#depart option[value~=.+]")
                        .eachText())
                .containsExactly("Lycée Voisin, Vannes");
        assertThat(get("/jeunes/nouveau/departs?q=vannes+lgt", coordonnatrice))
                .bodyJson()
                .extractingPath("$[*].libelle")
                .asArray()
                .containsExactly("Lycée Voisin, Vannes");
        assertThat(get("/jeunes/nouveau/departs?q=guehenno", coordonnatrice))
                .bodyText()
                .isEqualTo("[]");

        var ecole = avec(avec(identite, "depart", "E:" + voisin), "annee", "2026");
        var refus = poster("/jeunes/nouveau", coordonnatrice, ecole);
        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(refus).select("#suiviDu-erreur").text()).contains("vous ne voyez que les jeunes suivis");
        assertThat(page(refus).text()).doesNotContain("vous pouvez créer son dossier");
        assertThat(poster("/jeunes/nouveau", coordonnatrice, avec(ecole, "suiviDu", "01/12/2026")))
                .hasStatus3xxRedirection();
    }

    @Test
    void asksAnAgentOfManySchoolsToTypeOneOfThem() {
        var itinerante = jeu.agent("Rozenn", "Itinerante", "FORMATEUR", null);
        for (int i = 0; i < 15; i++) {
            jeu.membre(
                    itinerante, "ETABLISSEMENT_TOUS", jeu.etablissement("Collège de la Tournée", "COLLEGE", "Auray"));
        }
        jeu.membre(itinerante, "ETABLISSEMENT_TOUS", jeu.etablissement("Collège des Ajoncs", "COLLEGE", "Auray"));
        var identite = Map.of("nom", "Riou", "prenom", "Maël", "naissance", "04/03/2010");

        var page = page(poster("/jeunes/nouveau/candidats", itinerante, identite));
        assertThat(page.select("select#depart")).isEmpty();
        assertThat(page.select("[data-source=/jeunes/nouveau/departs] input[name=departTexte]"))
                .hasSize(1);
        assertThat(get("/jeunes/nouveau/departs?q=college+des", itinerante))
                .bodyJson()
                .extractingPath("$[0].libelle")
                .isEqualTo("Collège des Ajoncs, Auray");
        // Without script only the text comes: it suffices when it designates one school.
        var plusieurs = poster("/jeunes/nouveau", itinerante, avec(identite, "departTexte", "tournée"));
        assertThat(page(plusieurs).select("#depart-erreur").text()).contains("seuls ceux où vous intervenez");
        assertThat(page(plusieurs).select("[name=departTexte]").val()).isEqualTo("tournée");
        assertThat(poster(
                        "/jeunes/nouveau", itinerante, avec(avec(identite, "departTexte", "ajoncs"), "annee", "2026")))
                .hasStatus3xxRedirection();
    }

    @Test
    void findsNamesThatSoundAlikeWithinTheCercles() {
        var lycee = jeu.etablissement("Lycée des Sons", "LPO", "Vannes");
        var formatrice = jeu.agent("Enora", "Sonneuse", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.suivi("Vincent-Dubois", "Jade", LocalDate.of(2009, 7, 1), lycee, LocalDate.of(2026, 10, 1));
        jeu.suivi("Morel-Dumont", "Héloïse", LocalDate.of(2009, 8, 1), lycee, LocalDate.of(2026, 10, 1));

        for (var essai : Map.of(
                        "vinsent dubois jade", "VINCENT-DUBOIS Jade", "morel dumon eloise", "MOREL-DUMONT Héloïse")
                .entrySet()) {
            var trouve = page(chercher(formatrice, essai.getKey()));
            assertThat(jeunes(trouve)).as(essai.getKey()).isEqualTo(essai.getValue());
            assertThat(trouve.select("caption").text()).isEqualTo("Noms proches");
            assertThat(jeunes(chercher(etranger, essai.getKey()))).isEmpty();
            assertThat(poster("/jeunes/suggestions", formatrice, Map.of("q", essai.getKey())))
                    .bodyText()
                    .contains(essai.getValue(), "Nom proche");
            assertThat(poster("/jeunes/suggestions", etranger, Map.of("q", essai.getKey())))
                    .bodyText()
                    .isEqualTo("[]");
        }
        assertThat(jeunes(chercher(formatrice, "vinsent malo"))).isEmpty();
        assertThat(page(chercher(formatrice, "vincent jade")).select("caption").text())
                .doesNotContain("Noms proches");
    }

    @ParameterizedTest
    @CsvSource({
        "kermorvn, KERMORVAN Loïc",
        "kermrovan, KERMORVAN Loïc",
        "kernorvam, KERMORVAN Loïc",
        "xermorvan, KERMORVAN Loïc",
        "loci kermorvan, KERMORVAN Loïc",
        "yoann, KERLEAU Yohan"
    })
    void findsANameDespiteALetterOrTwoMistypedWithinTheCercles(String tape, String attendu) {
        var lycee = jeu.etablissement("Lycée des Fautes " + tape, "LPO", "Vannes");
        var formatrice = jeu.agent("Enora", tape.replace(' ', '.'), "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.eleve("Kermorvan", "Loïc", LocalDate.of(2009, 7, 1), lycee);
        jeu.eleve("Kerleau", "Yohan", LocalDate.of(2009, 7, 1), lycee);
        jeu.eleve("Le Bihan", "Soizic", LocalDate.of(2009, 7, 1), lycee);

        var trouve = page(chercher(formatrice, tape));
        assertThat(trouve.select("caption").text()).isEqualTo("Noms proches");
        assertThat(jeunes(trouve)).isEqualTo(attendu);
        assertThat(jeunes(chercher(etranger, tape))).isEmpty();
    }

    @Test
    void saysAllThatIsToCorrectInANewFileAndWritesItsNameProperly() {
        var lycee = jeu.etablissement("Lycée des Essais", "LPO", "Vannes");
        var formatrice = jeu.agent("Gaud", "Essayeuse", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        var identite = Map.of("nom", "KERGOAT ESSAI", "prenom", "mahé-lou", "naissance", "04/03/2010");
        for (var du : new String[] {"31/02/2026", "20/12/2036"}) {
            var refus = page(poster("/jeunes/nouveau", formatrice, avec(identite, "suiviDu", du)));
            assertThat(refus.select("#suiviDu-erreur").text()).as(du).isNotBlank();
            assertThat(refus.select("#depart-erreur").text()).as(du).isNotBlank();
        }
        var ecole = avec(identite, "depart", "E:" + lycee);
        assertThat(page(poster("/jeunes/nouveau", formatrice, ecole))
                        .select("#annee-erreur")
                        .text())
                .contains("dernière année");
        assertThat(poster("/jeunes/nouveau", formatrice, avec(ecole, "annee", "2026")))
                .hasStatus3xxRedirection();
        assertThat(jeunes(chercher(formatrice, "kergoat essai"))).isEqualTo("KERGOAT ESSAI Mahé-Lou");
    }

    @Test
    void refusesAnUnlikelyBirthDateBeforeItSearches() {
        var refus = poster(
                "/jeunes/nouveau/candidats",
                formatrice,
                Map.of("nom", "KERGOAT", "prenom", "Lou", "naissance", "04/03/1950"));

        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(refus).select("#naissance-erreur").text()).contains("moins de 8 ans ou plus de 40 ans");
    }

    @Test
    void keepsWhatWasTypedOfANewFileWhoseIdentityIsNotWhole() {
        var refus = poster(
                "/jeunes/nouveau",
                formatrice,
                Map.of(
                        "nom", "",
                        "prenom", "Lou",
                        "naissance", "04/03/1950",
                        "ine", "12",
                        "depart", "E:" + lycee,
                        "classe", "2CAP",
                        "suiviDu", "20/12/2036"));

        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        var page = page(refus);
        assertThat(page.select("[data-resume-erreurs] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#nom", "#naissance", "#ine", "#annee", "#suiviDu");
        assertThat(page.select("#classe").val()).isEqualTo("2CAP");
        assertThat(page.select("#depart option[selected]").val()).isEqualTo("E:" + lycee);
    }

    @Test
    void presumesNoSchoolThisYearOfWhoLeftItsSchoolBefore() {
        var lycee = jeu.etablissement("Lycée d’Avant", "LPO", "Vannes");
        var formatrice = jeu.agent("Gaud", "Davant", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        for (var annee : new String[] {"2026", "2025"}) {
            assertThat(poster(
                            "/jeunes/nouveau",
                            formatrice,
                            Map.of(
                                    "nom",
                                    "LANNUZEL",
                                    "prenom",
                                    "An" + annee,
                                    "naissance",
                                    "04/03/2009",
                                    "depart",
                                    "E:" + lycee,
                                    "annee",
                                    annee,
                                    "verifie",
                                    "true")))
                    .hasStatus3xxRedirection();
        }
        var statuts = page(get("/jeunes?suivi=TOUS", formatrice)).select("main tbody tr");
        assertThat(statuts.select(":contains(An2026)").text()).contains("Scolarisé");
        assertThat(statuts.select(":contains(An2025)").text()).doesNotContain("Scolarisé");
    }

    @Test
    void saysWhyTheListIsEmptyWhenNothingWasFiltered() {
        var ecole = jeu.etablissement("Lycée sans suivi", "LPO", "Redon");
        jeu.eleve("Jamais", "Suivie", LocalDate.of(2010, 5, 6), ecole);
        var chef = jeu.agent("Paul", "Sanssuivi", "CHEF_ETABLISSEMENT", ecole);
        jeu.membre(chef, "ETABLISSEMENT_TOUS", ecole);

        assertThat(page(get("/jeunes", chef)).text())
                .contains("Aucun jeune suivi en ce moment dans vos cercles")
                .doesNotContain("Effacez un filtre");
        assertThat(page(get("/jeunes?mineurs=true", chef)).text()).contains("Effacez un filtre");
    }

    private static Map<String, String> avec(Map<String, String> valeurs, String nom, String valeur) {
        var suite = new java.util.HashMap<>(valeurs);
        suite.put(nom, valeur);
        return suite;
    }

    private MvcTestResult get(String url, UUID agent) {
        return mvc.get().uri(url).with(jeu.connecte(agent)).exchange();
    }

    private MvcTestResult poster(String url, UUID agent, Map<String, String> valeurs) {
        var requete = mvc.post().uri(url).with(jeu.connecte(agent)).with(csrf());
        valeurs.forEach(requete::param);
        return requete.param("_cle", UUID.randomUUID().toString()).exchange();
    }

    /** What the browser shows after the form, as often as it asks for the page again. */
    private MvcTestResult chercher(UUID agent, String texte) {
        var envoi = poster("/jeunes/recherche", agent, Map.of("q", texte));
        assertThat(envoi).hasRedirectedUrl("/jeunes/recherche");
        var session = (MockHttpSession)
                java.util.Objects.requireNonNull(envoi.getRequest().getSession());
        return mvc.get()
                .uri("/jeunes/recherche")
                .session(session)
                .with(jeu.connecte(agent))
                .exchange();
    }

    private static Document page(MvcTestResult reponse) {
        try {
            return Jsoup.parse(reponse.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String jeunes(MvcTestResult reponse) {
        return jeunes(page(reponse));
    }

    private static String jeunes(Document page) {
        return String.join(", ", page.select("main tbody th[scope=row]").eachText());
    }
}
