package fr.raccroche.lettres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.DeuxMains;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The letter through its pages, from the first field to the signed document. */
@EssaiComplet
class PagesDeLettresIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    Lettres lettres;

    JeuDeLettres scene;

    @BeforeEach
    void setUp() {
        scene = JeuDeLettres.poser(jeu, lettres);
    }

    @Test
    @Exigence({"B4", "C27", "C35", "F1", "X75"})
    void goesFromTheFirstFieldToTheSignedDocument() throws IOException {
        var coordonnateur = scene.coordonnateur();
        var brouillon = brouillon();
        var lettre = brouillon.replace("/brouillon", "");
        assertThat(page(coordonnateur, brouillon).select("li").eachText())
                .contains(
                        "Il manque l’établissement de rattachement.",
                        "Il manque au moins un établissement ou une action.");

        poster(
                coordonnateur,
                brouillon,
                "du",
                "01/09/2026",
                "au",
                "31/08/2027",
                "quotite",
                "80",
                "rattachement",
                scene.lycee(),
                "responsable",
                coordonnateur.toString(),
                "lieu",
                "Saint-Malo",
                "version",
                "0");
        poster(
                coordonnateur,
                lettre + "/etablissements",
                "uai",
                scene.college(),
                "liens",
                "REFERENT",
                "liens",
                "INTERVENANT");
        poster(coordonnateur, lettre + "/etablissements", "uai", scene.lointain(), "liens", "REFERENT");
        poster(coordonnateur, lettre + "/etablissements/" + scene.lointain() + "/retrait");
        poster(coordonnateur, lettre + "/actions", "action", scene.action().toString());
        poster(coordonnateur, lettre + "/territoires", "territoire", Integer.toString(scene.bassin()));
        assertThat(page(coordonnateur, brouillon)
                        .select("#etablissements tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Cancale", "référent, intervenant");
        poster(coordonnateur, lettre + "/mise-a-la-signature");

        var signataires = List.of(scene.formatrice(), scene.chef(), coordonnateur, scene.chargee());
        for (var personne : signataires) {
            assertThat(signataires)
                    .filteredOn(autre -> aSigner(autre).contains(lettre + "/signature"))
                    .containsExactly(personne);
            assertThat(poster(personne, lettre + "/signature", "lu", "true")).hasStatus(HttpStatus.FOUND);
        }

        assertThat(page(scene.formatrice(), lettre).select(".fr-badge").eachText())
                .contains("En vigueur");
        assertThat(texteDuPdf(scene.formatrice(), lettre))
                .contains(
                        "M. ou Mme\u00A0Anne Le Gall",
                        "(référent, intervenant)",
                        "DAQ, Lycée professionnel des Embruns")
                .contains("Signé le 15 décembre 2026", "Maud Kerbrat");
        assertThat(page(scene.etranger(), "/etablissements/" + scene.college()).text())
                .contains("Qui intervient pour la MLDS", "Anne Le Gall", "référent, intervenant");
    }

    @Test
    void asksToReadBeforeSigning() {
        var lettre = "/lettres/" + scene.aSigner().valeur();

        var refus = poster(scene.formatrice(), lettre + "/signature");

        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(refus).select("#lu-erreur").text()).contains("attester que vous avez lu");
    }

    @Test
    void explainsBesideEachField() {
        var brouillon = brouillon();

        var refus = poster(
                scene.coordonnateur(),
                brouillon,
                "du",
                "01/09/2026",
                "au",
                "30/09/2027",
                "quotite",
                "120",
                "responsable",
                scene.etranger().toString(),
                "version",
                "0");
        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(refus).select("#quotite-erreur").text()).contains("La quotité va jusqu’à 100 %");
        var dates = poster(
                scene.coordonnateur(),
                brouillon,
                "du",
                "01/09/2026",
                "au",
                "30/09/2027",
                "quotite",
                "100",
                "version",
                "0");
        assertThat(document(dates).select("#au-erreur").text()).contains("tient dans une année scolaire");
        var ecole = poster(
                scene.coordonnateur(),
                brouillon.replace("/brouillon", "/etablissements"),
                "uaiTexte",
                "nulle part",
                "liens",
                "REFERENT");
        assertThat(document(ecole).select("#uai-erreur").text()).contains("Choisissez un établissement");
    }

    @Test
    void movesADraftToTheNextSchoolYear() {
        var brouillon = brouillon();

        var corrigee = poster(
                scene.coordonnateur(),
                brouillon,
                "du",
                "01/09/2027",
                "au",
                "31/08/2028",
                "quotite",
                "100",
                "version",
                "0");

        assertThat(corrigee).hasStatus(HttpStatus.FOUND);
        assertThat(page(scene.coordonnateur(), brouillon).select("#du").val()).isEqualTo("01/09/2027");
        assertThat(page(scene.coordonnateur(), brouillon.replace("/brouillon", ""))
                        .text())
                .contains("2027-2028");
    }

    @Test
    void comparesTwoVersionsOfTheHeadOfADraft() {
        var brouillon = brouillon();
        var mains = new DeuxMains(mvc, jeu, scene.chargee(), scene.coordonnateur());

        var page = mains.heurter(brouillon, "quotite", "50", "80");
        assertThat(mains.choisir(page, "quotite", "80")).hasStatus3xxRedirection();

        assertThat(mains.valeur(brouillon, "quotite")).isEqualTo("80");
    }

    @Test
    void findsTheOnlySchoolThatTheTypedTextCanMean() {
        var brouillon = brouillon();

        poster(
                scene.coordonnateur(),
                brouillon.replace("/brouillon", "/etablissements"),
                "uaiTexte",
                scene.college(),
                "liens",
                "REFERENT");

        assertThat(page(scene.coordonnateur(), brouillon)
                        .select("#etablissements tbody")
                        .text())
                .contains("Cancale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/lettre.pdf", "/lettre.docx"})
    @Exigence("T75")
    void answersAnOutsiderAsIfTheLetterDidNotExist(String suite) {
        var lettre = "/lettres/" + scene.signee().valeur();

        assertThat(mvc.get()
                        .uri(lettre + suite)
                        .with(jeu.connecte(scene.etranger()))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri(lettre + suite)
                        .with(jeu.connecte(scene.formatrice()))
                        .exchange())
                .hasStatusOk();
        assertThat(page(scene.etranger(), "/lettres").select("#resultats").text())
                .contains("Aucune lettre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signature",
                "/mise-a-la-signature",
                "/abandon",
                "/fin",
                "/remplacement",
                "/etablissements",
                "/brouillon"
            })
    void letsNobodyElseChangeTheLetter(String geste) {
        var lettre = "/lettres/" + scene.aSigner().valeur();
        var intrus = jeu.agent("Ian", "Intrus" + lettre.hashCode() + geste.hashCode(), "COORDONNATEUR", null);

        assertThat(poster(
                        intrus,
                        lettre + geste,
                        "lu",
                        "true",
                        "au",
                        "15/12/2026",
                        "du",
                        "15/12/2026",
                        "uai",
                        scene.college(),
                        "liens",
                        "REFERENT",
                        "quotite",
                        "10",
                        "version",
                        "2"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jeu.enTantQue(scene.formatrice(), () -> lettres.find(LettreId.valueOf(lettre.substring(9))))
                        .etat())
                .isEqualTo(Lettre.Etat.A_SIGNER);
    }

    @Test
    void keepsDraftingForThoseWhoMay() {
        assertThat(mvc.get()
                        .uri("/lettres/nouvelle")
                        .with(jeu.connecte(scene.formatrice()))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get()
                        .uri("/lettres/modeles")
                        .with(jeu.connecte(scene.coordonnateur()))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void putsTheTemplateOfTheAcademieInPlaceAndTakesItBack() throws IOException {
        var fourni = telecharger(scene.chargee(), "/lettres/modeles/fourni/AUTRE.docx");
        assertThat(deposer("modele.docx", "Bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("n’est pas un document Word");
        assertThat(page(scene.chargee(), "/lettres/modeles").text()).contains("Aucun : les modèles fournis");

        assertThat(deposer("academie.docx", fourni)).hasStatus(HttpStatus.FOUND);

        var lettre = "/lettres/" + scene.aSigner().valeur();
        assertThat(texteDuPdf(scene.formatrice(), lettre)).contains("Remontées et rapports");
        var retrait = page(scene.chargee(), "/lettres/modeles")
                .select("form[action$=retrait]")
                .attr("action");
        poster(scene.chargee(), retrait);
        assertThat(texteDuPdf(scene.formatrice(), lettre)).contains("est référent de la MLDS");
    }

    @Test
    void givesAndTakesBackADelegationOnItsPage() {
        scene.lettreDuCoordonnateur();
        scene.signee();

        assertThat(poster(
                        scene.coordonnateur(),
                        "/lettres/delegations",
                        "agent",
                        scene.formatrice().toString(),
                        "territoire",
                        Integer.toString(scene.bassin()),
                        "instance",
                        "PSAD",
                        "reunion",
                        "CTO de janvier",
                        "le",
                        "12/01/2027"))
                .hasStatus(HttpStatus.FOUND);
        var liste = page(scene.coordonnateur(), "/lettres/delegations");
        assertThat(liste.select("tbody tr").text()).contains("PSAD : CTO de janvier", "12/01/2027", "Anne Le Gall");
        poster(scene.coordonnateur(), liste.select("form[action$=revocation]").attr("action"));

        assertThat(page(scene.formatrice(), "/lettres/delegations")
                        .select("tbody tr")
                        .text())
                .contains("Révoquée");
        assertThat(page(scene.etranger(), "/lettres/delegations").text()).contains("Aucune délégation");
    }

    private MvcTestResult deposer(String nom, byte[] contenu) {
        return mvc.post()
                .uri("/lettres/modeles")
                .multipart()
                .file(new MockMultipartFile("fichier", nom, "application/octet-stream", contenu))
                .param("modele", "FORMATEUR")
                .param("academie", "")
                .with(jeu.connecte(scene.chargee()))
                .with(csrf())
                .exchange();
    }

    /** Address of a new draft for the formatrice, this school year. */
    private String brouillon() {
        return adresse(poster(
                scene.coordonnateur(),
                "/lettres/nouvelle",
                "agent",
                scene.formatrice().toString(),
                "fonction",
                "FORMATEUR",
                "annee",
                "2026"));
    }

    private MvcTestResult poster(UUID agent, String chemin, String... champs) {
        var requete = mvc.post().uri(chemin).with(jeu.connecte(agent)).with(csrf());
        for (var i = 0; i < champs.length; i += 2) {
            requete = requete.param(champs[i], champs[i + 1]);
        }
        return requete.exchange();
    }

    private List<String> aSigner(UUID agent) {
        return page(agent, "/lettres").select(".bloc a").eachAttr("href");
    }

    private String adresse(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private Document page(UUID agent, String chemin) {
        var reponse = mvc.get().uri(chemin).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return document(reponse);
    }

    private String texteDuPdf(UUID agent, String lettre) throws IOException {
        try (var pdf = Loader.loadPDF(telecharger(agent, lettre + "/lettre.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[ \\r\\n]+", " ");
        }
    }

    private byte[] telecharger(UUID agent, String chemin) {
        var reponse = mvc.get().uri(chemin).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return reponse.getResponse().getContentAsByteArray();
    }

    private static Document document(MvcTestResult reponse) {
        try {
            return Jsoup.parse(reponse.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
