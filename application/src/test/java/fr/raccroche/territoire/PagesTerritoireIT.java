package fr.raccroche.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.annuaire.FichierAnnuaire;
import fr.raccroche.territoire.annuaire.ImportAnnuaire;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class PagesTerritoireIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    ImportAnnuaire annuaire;

    @Autowired
    Territoires territoires;

    @Autowired
    Decoupage decoupage;

    private UUID administrateur = new UUID(0, 0);
    private UUID formateur = new UUID(0, 0);
    private static int numero;

    @BeforeEach
    void setUp() {
        annuaire.importer(FichierAnnuaire.reel(), "annuaire.csv", false, lus -> {});
        numero++;
        administrateur = jeu.agent("Ada", "Riou" + numero, "ADMINISTRATEUR", null);
        formateur = jeu.agent("Yann", "Le Goff" + numero, "FORMATEUR", null);
    }

    @Test
    void findsSchoolsByAbbreviation() {
        assertThat(get("/etablissements?q=lp+maupertuis", formateur))
                .hasStatusOk()
                .bodyText()
                .contains("Lycée professionnel Maupertuis")
                .contains("/etablissements/0350062C");
    }

    @Test
    void saysWhatToTryWhenASearchFindsNothing() throws java.io.UnsupportedEncodingException {
        var vide = org.jsoup.Jsoup.parse(get("/etablissements?q=lp introuvable", administrateur)
                        .getResponse()
                        .getContentAsString())
                .select("#resultats .vide");

        assertThat(vide.text())
                .contains("Aucun établissement ne répond à « lp introuvable »", "un mot de moins", "« clg »")
                .doesNotContain("Importer l’annuaire");
        assertThat(vide.select("a").eachAttr("href")).containsExactly("/etablissements");
    }

    @Test
    void filtersByKindAndTerritory() {
        var departement = jeu.sql()
                .sql("select id from territoire.territoire where niveau = 'DEPARTEMENT'")
                .query(Integer.class)
                .single();

        assertThat(get("/etablissements?q=&genre=CIO&territoire=" + departement, formateur))
                .hasStatusOk()
                .bodyText()
                .contains("Centre d&#39;information et d&#39;orientation de Redon")
                .doesNotContain("Maupertuis");
        assertThat(get("/etablissements?q=&genre=&territoire=", formateur)).hasStatusOk();
    }

    @Test
    void leadsToTheDirectoryFromTheMenuAndSaysWhereOneIs() throws java.io.UnsupportedEncodingException {
        var page = org.jsoup.Jsoup.parse(
                get("/territoires/annuaire", administrateur).getResponse().getContentAsString());

        assertThat(page.select("nav a[aria-current]:not([aria-current=false])").eachText())
                .contains("Annuaire")
                .doesNotContain("Territoires");
        assertThat(get("/etablissements", formateur)).bodyText().doesNotContain("/territoires/annuaire");
    }

    @Test
    void suggestsInJson() {
        assertThat(get("/etablissements/suggestions?q=lp maup", formateur))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("id", "0350062C")
                .containsEntry("libelle", "Lycée professionnel Maupertuis")
                .containsEntry("detail", "LP · Saint-Malo · 0350062C");
    }

    @Test
    void showsTheSchoolWithItsContactsItsMotherAndItsTerritories() {
        assertThat(get("/etablissements/0352283S", formateur))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "33 rue des Ecoles",
                        "35803",
                        "02 99 16 80 80",
                        "/etablissements/0350005R",
                        "Ille-et-Vilaine",
                        "le référent décrochage reste à désigner");
        assertThat(get("/etablissements/0350005R", formateur)).bodyText().contains("Sections rattachées", "0352283S");
    }

    @Test
    void answersNotFoundForAWrongOrUnknownUai() {
        assertThat(get("/etablissements/0350005A", formateur)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/etablissements/0139999Y", formateur)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsTheReferenceDataForThoseInCharge() {
        for (var page : new String[] {"/territoires", "/territoires/nouveau", "/territoires/annuaire"}) {
            assertThat(get(page, formateur)).as(page).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(page, administrateur)).as(page).hasStatusOk();
        }
    }

    @Test
    void createsARattachesAndClosesABassin() {
        var code = "REDON" + numero;
        var cree = mvc.post()
                .uri("/territoires/nouveau")
                .param("niveau", "BASSIN")
                .param("libelle", "Bassin de Redon " + numero)
                .param("code", code)
                .param("du", "01/09/2026")
                .with(jeu.connecte(administrateur))
                .with(csrf())
                .exchange();
        assertThat(cree).hasStatus(HttpStatus.FOUND);
        var url = java.util.Objects.requireNonNull(cree.getResponse().getRedirectedUrl());
        var id = new TerritoireId(Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)));

        assertThat(post(url + "/rattachements", "uais", "0350022J 0350102W\n0350790U", "du", "01/09/2026"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(territoires.etablissementsDe(id, LocalDate.of(2026, 12, 15))).hasSize(3);
        assertThat(post(url + "/detachements", "membres", "0350790U", "au", "15/12/2026"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(territoires.etablissementsDe(id, LocalDate.of(2026, 12, 16))).hasSize(2);
        assertThat(post(url + "/cloture", "fin", "31/08/2027")).hasStatus(HttpStatus.FOUND);
        assertThat(territoires.etablissementsDe(id, LocalDate.of(2027, 9, 1))).isEmpty();
        assertThat(territoires.historiqueDe(new Uai("0350022J")))
                .anySatisfy(lien -> assertThat(lien.au()).isEqualTo("2027-08-31"));
        assertThat(get(url, administrateur)).hasStatusOk().bodyText().contains("Bassin de Redon", "Lycée Beaumont");
        assertThat(get("/territoires", administrateur)).hasStatusOk().bodyText().contains(code);
    }

    @Test
    void announcesTheSchoolsThatWillJoinOrLeave() {
        var id = decoupage.creer(
                "BASSIN", "AVENIR" + numero, "Avenir", LocalDate.of(2026, 9, 1), java.util.Optional.empty());
        var url = "/territoires/" + id.valeur();
        post(url + "/rattachements", "uais", "0350022J", "du", "01/09/2026");
        assertThat(get(url, administrateur)).bodyText().doesNotContain("Changements à venir");

        post(url + "/rattachements", "uais", "0350102W", "du", "01/09/2027");
        post(url + "/detachements", "membres", "0350022J", "au", "31/08/2027");

        assertThat(territoires.etablissementsDe(id, LocalDate.of(2026, 12, 15)))
                .extracting(Etablissement::uai)
                .containsExactly(new Uai("0350022J"));
        assertThat(get(url, administrateur))
                .bodyText()
                .contains("Changements à venir", "Quitte après le 31/08/2027", "Rejoint le 01/09/2027");
        assertThat(get("/etablissements/0350102W", formateur)).bodyText().contains("À venir");
    }

    @Test
    void refusesATakenCodeAndAWrongUaiBesideTheirField() {
        var id = decoupage.creer(
                "RESEAU", "R" + numero, "Réseau " + numero, LocalDate.of(2026, 9, 1), java.util.Optional.empty());

        assertThat(post(
                        "/territoires/nouveau",
                        "niveau",
                        "RESEAU",
                        "libelle",
                        "Bis",
                        "code",
                        "R" + numero,
                        "du",
                        "01/09/2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("porte déjà le code");
        assertThat(post("/territoires/" + id.valeur() + "/rattachements", "uais", "0350022A", "du", "01/09/2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("« 0350022A » n’est pas un code UAI");
    }

    @Test
    void leavesOfficialTerritoriesToTheDirectory() {
        var departement = jeu.sql()
                .sql("select id from territoire.territoire where niveau = 'DEPARTEMENT'")
                .query(Integer.class)
                .single();

        assertThat(post("/territoires/" + departement + "/cloture", "fin", "31/08/2027"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(territoires.find(new TerritoireId(departement)).au()).isNull();
    }

    @Test
    void importsTheDirectoryThroughThePages() throws IOException {
        var depot = envoyer(Files.readAllBytes(FichierAnnuaire.reel()));
        assertThat(depot).hasStatus(HttpStatus.FOUND);
        var apercu = java.util.Objects.requireNonNull(depot.getResponse().getRedirectedUrl());
        assertThat(get(apercu, administrateur))
                .hasStatusOk()
                .bodyText()
                .contains("déjà à jour", "Écoles du premier degré");

        var applique = post(apercu);
        assertThat(applique).hasStatus(HttpStatus.FOUND);
        var rapport = java.util.Objects.requireNonNull(applique.getResponse().getRedirectedUrl());
        assertThat(get(rapport, administrateur)).hasStatusOk().bodyText().contains("Rien n’a changé", "996");
        assertThat(get(apercu, administrateur)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/territoires/annuaire", administrateur)).bodyText().contains("Imports précédents");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(envoyer("nom;prenom\nA;B\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce fichier n’est pas l’annuaire de l’éducation", "identifiant_de_l_etablissement");
        assertThat(envoyer(new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult envoyer(byte[] octets) {
        return mvc.post()
                .uri("/territoires/annuaire")
                .multipart()
                .file(new MockMultipartFile("fichier", "fr-en-annuaire-education.csv", "text/csv", octets))
                .with(jeu.connecte(administrateur))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String url, UUID agent) {
        return mvc.get().uri(url).with(jeu.connecte(agent)).exchange();
    }

    private MvcTestResult post(String url, String... champs) {
        var requete = mvc.post().uri(url).with(jeu.connecte(administrateur)).with(csrf());
        for (var rang = 0; rang < champs.length; rang += 2) {
            requete.param(champs[rang], champs[rang + 1]);
        }
        return requete.exchange();
    }
}
