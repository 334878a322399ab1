package fr.raccroche.lettres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.DeuxMains;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.FormElement;
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
    Pages pages;

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
    @Exigence({"B4", "C27", "C35", "F6", "F15", "F23", "F41", "F54", "X75"})
    void goesFromTheFirstFieldToTheSignedDocument() throws IOException {
        var coordonnateur = scene.coordonnateur();
        var brouillon = brouillon();
        var lettre = brouillon.replace("/brouillon", "");
        assertThat(pages.ouvrir(coordonnateur, brouillon).select("li").eachText())
                .contains(
                        "Il manque l’établissement de rattachement.",
                        "Il manque au moins un établissement ou une action.");

        remplir(
                brouillon,
                "quotite",
                "80",
                "rattachement",
                scene.lycee(),
                "responsable",
                coordonnateur.toString(),
                "lieu",
                "Saint-Malo");
        remplir(
                brouillon,
                "geste",
                "etablissement",
                "uai",
                scene.college(),
                "liens",
                "REFERENT",
                "liens",
                "INTERVENANT");
        remplir(brouillon, "geste", "etablissement", "uai", scene.lointain(), "liens", "REFERENT");
        remplir(brouillon, "geste", "retirer-etablissement:" + scene.lointain());
        remplir(brouillon, "geste", "action", "action", scene.action().toString());
        remplir(brouillon, "geste", "territoire", "territoire", Integer.toString(scene.bassin()));
        assertThat(pages.ouvrir(coordonnateur, brouillon)
                        .select("#etablissements tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Cancale", "référent, intervenant");
        remplir(brouillon, "geste", "signature");

        var signataires = List.of(scene.formatrice(), scene.chef(), coordonnateur, scene.chargee());
        for (var personne : signataires) {
            assertThat(signataires)
                    .filteredOn(autre -> aSigner(autre).contains(lettre + "/signature"))
                    .containsExactly(personne);
            assertThat(pages.envoyer(personne, lettre + "/signature", "lu", "true"))
                    .hasStatus(HttpStatus.FOUND);
        }

        assertThat(pages.ouvrir(scene.formatrice(), lettre).select(".fr-badge").eachText())
                .contains("En vigueur");
        assertThat(texteDuPdf(scene.formatrice(), lettre))
                .contains(
                        "Anne Le Gall",
                        "est formateur ou formatrice inter-établissements",
                        "(référent, intervenant)",
                        "DAQ, Lycée professionnel des Embruns")
                .containsPattern(
                        "(?s)Liste des collèges.*Cancale.*Liste des lycées généraux.*Néant.*Liste des lycées professionnels.*Néant")
                .contains("À Saint-Malo, le 15 décembre 2026", "Signé le 15 décembre 2026", "Maud Kerbrat");
        assertThat(pages.ouvrir(scene.etranger(), "/etablissements/" + scene.college())
                        .text())
                .contains("Qui intervient pour la MLDS", "Anne Le Gall", "référent, intervenant");
    }

    @Test
    @Exigence("B1")
    void writesTheMissionOfACoordonnateurFromTheRegisterAndKeepsWhatWasSigned() throws IOException {
        var bassin = jeu.sql()
                .sql("select nom_complet from territoire.v_territoire where id = :id")
                .param("id", scene.bassin())
                .query(String.class)
                .single();
        var reprise = "/lettres/" + scene.lettreDuCoordonnateur().valeur();
        assertThat(texteDuPdf(scene.coordonnateur(), reprise))
                .contains(nom(scene.coordonnateur()), bassin, "Lycée professionnel des Embruns");

        var signee = "/lettres/" + scene.signee().valeur();
        var texte = texteDuPdf(scene.formatrice(), signee);
        assertThat(texte).contains(bassin);
        jeu.sql()
                .sql("update territoire.territoire set libelle = 'Un autre nom' where id = :id")
                .param("id", scene.bassin())
                .update();
        assertThat(texteDuPdf(scene.formatrice(), signee)).isEqualTo(texte);
    }

    @Test
    void refusesToProposeALetterThatNoHeadOfSchoolCouldSign() {
        var brouillon = brouillon();
        remplir(
                brouillon,
                "rattachement",
                scene.lointain(),
                "responsable",
                scene.coordonnateur().toString());
        remplir(brouillon, "geste", "etablissement", "uai", scene.college(), "liens", "REFERENT");
        remplir(brouillon, "geste", "territoire", "territoire", Integer.toString(scene.bassin()));
        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon).text())
                .contains("Aucun chef d’établissement n’est connu pour Collège du Bocage");

        var refus = remplir(brouillon, "geste", "signature");

        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.lire(refus).select("#rattachement-erreur").text())
                .contains("Aucun chef d’établissement n’est connu pour Collège du Bocage");
    }

    @Test
    void namesThoseWhoWillSignFromTheDraftOn() {
        var brouillon = brouillon();
        remplir(
                brouillon,
                "rattachement",
                scene.lycee(),
                "responsable",
                scene.coordonnateur().toString());
        var aSigner = "/lettres/" + scene.aSigner().valeur();

        for (var chemin : List.of(brouillon, aSigner, aSigner + "/signature")) {
            assertThat(pages.ouvrir(scene.coordonnateur(), chemin)
                            .select(".frise__quoi")
                            .eachText())
                    .as(chemin)
                    .satisfiesExactly(
                            agent -> assertThat(agent).contains(nom(scene.formatrice())),
                            chef -> assertThat(chef).contains(nom(scene.chef())),
                            coordonnateur -> assertThat(coordonnateur).contains(nom(scene.coordonnateur())),
                            charge -> assertThat(charge).isNotEqualTo("Le chargé de mission"));
        }
    }

    @Test
    void offersTheReaderWhoFiltersNothingOnlyWhatConcernsThem() {
        var conseiller = jeu.agent("Dora", "Ciou", "DCIO", null);

        var liste = pages.ouvrir(conseiller, "/lettres");

        assertThat(liste.select(".vide").text()).doesNotContain("filtre");
        assertThat(liste.select("a[href$=delegations]")).isEmpty();
        assertThat(pages.ouvrir(conseiller, "/lettres?q=nul").select(".vide").text())
                .contains("Effacez un filtre");
    }

    @Test
    void asksToReadBeforeSigning() {
        var lettre = "/lettres/" + scene.aSigner().valeur();

        var refus = pages.envoyer(scene.formatrice(), lettre + "/signature");

        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.lire(refus).select("#lu-erreur").text()).contains("attester que vous avez lu");
    }

    @Test
    void explainsBesideEachField() {
        var brouillon = brouillon();

        var refus = pages.envoyer(
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
        assertThat(Pages.lire(refus).select("#quotite-erreur").text()).contains("La quotité va jusqu’à 100 %");
        assertThat(Pages.lire(refus).select("#au-erreur").text()).contains("tient dans une année scolaire");
        assertThat(Pages.lire(refus).select("#responsable-erreur").text()).isNotEmpty();
        var dates = pages.envoyer(
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
        assertThat(Pages.lire(dates).select("#au-erreur").text()).contains("tient dans une année scolaire");
        var ecole = remplir(brouillon, "uaiTexte", "nulle part", "liens", "REFERENT");
        assertThat(Pages.lire(ecole).select("#uai-erreur").text()).contains("Aucun établissement ne répond à ce nom");
        var sansLien = remplir(brouillon, "geste", "etablissement", "uai", scene.college());
        assertThat(Pages.lire(sansLien).select("#liens-erreur").text()).contains("Cochez au moins un lien");
    }

    @Test
    void offersAndTakesOnlyTheTerritoriesThatTheFunctionMayHold() {
        var academie = jeu.sql()
                .sql(
                        "insert into territoire.territoire (niveau, code, libelle) values ('ACADEMIE', :code, :code) returning id")
                .param("code", "Étendue " + scene.bassin())
                .query(Integer.class)
                .single();
        var brouillon = brouillon();

        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon)
                        .select("#territoire option")
                        .eachAttr("value"))
                .contains(Integer.toString(scene.bassin()))
                .doesNotContain(Integer.toString(academie));
        var refus = remplir(brouillon, "geste", "territoire", "territoire", Integer.toString(academie));
        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.lire(refus).select("#territoire-erreur").text())
                .contains("plus large que ce que cette fonction");
    }

    @Test
    void losesNothingTypedInTheHeadWhenASchoolIsAdded() {
        var brouillon = brouillon();

        remplir(
                brouillon,
                "quotite",
                "70",
                "lieu",
                "Dinard",
                "responsableTexte",
                nom(scene.coordonnateur()),
                "geste",
                "etablissement",
                "uai",
                scene.college(),
                "liens",
                "REFERENT");
        var page = pages.ouvrir(scene.coordonnateur(), brouillon);
        assertThat(page.select("#quotite").val()).isEqualTo("70");
        assertThat(page.select("#lieu").val()).isEqualTo("Dinard");
        assertThat(page.select("#responsable-valeur").val())
                .isEqualTo(scene.coordonnateur().toString());
        assertThat(page.select("#etablissements tbody").text()).contains("Cancale");

        var refus = Pages.lire(remplir(
                brouillon, "quotite", "", "lieu", "Saint-Lunaire", "geste", "action", "actionTexte", "inconnue"));
        assertThat(refus.select("#lieu").val()).isEqualTo("Saint-Lunaire");
        assertThat(refus.select("#action").val()).isEqualTo("inconnue");
    }

    @Test
    @Exigence("X74")
    void refusesACoordonnateurThatNobodyIs() {
        var brouillon = brouillon();
        remplir(brouillon, "responsable", scene.coordonnateur().toString(), "responsableTexte", "");

        for (var inconnu : List.of("Personne de connu", "Petit")) {
            var refus = Pages.lire(remplir(brouillon, "responsable", "", "responsableTexte", inconnu));
            assertThat(refus.select("#responsable-erreur").text()).contains("Personne de ce nom");
            assertThat(refus.select("#responsable").val()).isEqualTo(inconnu);
        }
        assertThat(Pages.lire(remplir(brouillon, "responsable", scene.etranger().toString()))
                        .select("#responsable-erreur")
                        .text())
                .contains("n’exerce aujourd’hui aucune fonction de coordination");
        assertThat(Pages.lire(remplir(
                                brouillon, "responsable", scene.formatrice().toString()))
                        .select("#responsable-erreur")
                        .text())
                .contains("ne peut pas être son propre coordonnateur");
        assertThat(suggestions(nom(scene.formatrice()))).isEqualTo("[]");
        assertThat(suggestions(nom(scene.coordonnateur())))
                .contains(scene.coordonnateur().toString());
    }

    @Test
    void warnsOfAnotherLetterOfTheAgentInTheYear() {
        var signee = scene.signee();
        var ailleurs = jeu.agent("Ian", "Voisin" + signee.hashCode(), "COORDONNATEUR", null);

        var refus = nouvelle(scene.coordonnateur());
        assertThat(refus).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.lire(refus)
                        .select("a[href=/lettres/" + signee.valeur() + "]")
                        .text())
                .contains("du 01/09/2026 au 31/08/2027 : en vigueur");
        assertThat(Pages.lire(nouvelle(ailleurs)).select("main").text()).contains("chez un autre coordonnateur");
        assertThat(Pages.lire(nouvelle(ailleurs)).select("a[href=/lettres/" + signee.valeur() + "]"))
                .isEmpty();

        var brouillon = adresse(nouvelle(ailleurs, "quandMeme", "true"));
        assertThat(pages.ouvrir(ailleurs, brouillon)
                        .select("main [role=status]")
                        .text())
                .contains("Cet agent a déjà une lettre cette année scolaire");
    }

    @Test
    void showsTheDocumentOfADraftAsAProject() throws IOException {
        jeu.sql()
                .sql("update agents.agent set civilite = 'Mme' where id = :id")
                .param("id", scene.formatrice())
                .update();
        var brouillon = brouillon();
        var lettre = brouillon.replace("/brouillon", "");
        remplir(brouillon, "geste", "etablissement", "uai", scene.lycee(), "liens", "INTERVENANT");

        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon).select("a[href=" + lettre + "/lettre.docx]"))
                .hasSize(1);
        assertThat(texteDuPdf(scene.coordonnateur(), lettre))
                .contains("PROJET – lettre en cours de rédaction")
                .contains("Mme\u00A0Anne Le Gall", "est formatrice inter-établissements", "elle adresse son rapport")
                .containsPattern("collèges d’intervention \\(nom et commune des établissements\\)\u00A0: .{0,2}Néant")
                .doesNotContain("est référente", "membre actif du GPDS", "Territoire", " il ")
                .contains("La formatrice peut conduire des entretiens");
        assertThat(mvc.get()
                        .uri(lettre + "/lettre.docx")
                        .with(jeu.connecte(scene.coordonnateur()))
                        .exchange())
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        valeurs ->
                                assertThat(valeurs).singleElement().asString().contains("projet-de-lettre"));
        assertThat(texteDuPdf(scene.formatrice(), "/lettres/" + scene.aSigner().valeur()))
                .doesNotContain("PROJET")
                .contains("est référente de la MLDS pour l’établissement", "Territoire");
    }

    @Test
    void movesADraftToTheNextSchoolYear() {
        var brouillon = brouillon();

        var corrigee = pages.envoyer(
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
        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon).select("#du").val())
                .isEqualTo("01/09/2027");
        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon.replace("/brouillon", ""))
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

        remplir(brouillon, "uaiTexte", scene.college(), "liens", "REFERENT");

        assertThat(pages.ouvrir(scene.coordonnateur(), brouillon)
                        .select("#etablissements tbody")
                        .text())
                .contains("Cancale");
    }

    @Test
    void takesTheSchoolChosenFromTheListThoughAnotherHasItsName() {
        var nom = "Collège Chateaubriand " + Long.toString(System.nanoTime(), 36);
        var choisi = jeu.etablissement(nom, "COLLEGE", "Combourg");
        jeu.etablissement(nom, "COLLEGE", "Rennes");
        var brouillon = brouillon();

        assertThat(remplir(brouillon, "rattachement", choisi, "rattachementTexte", nom))
                .hasStatus(HttpStatus.FOUND);
        assertThat(remplir(brouillon, "geste", "etablissement", "uai", choisi, "uaiTexte", nom, "liens", "REFERENT"))
                .hasStatus(HttpStatus.FOUND);

        var page = pages.ouvrir(scene.coordonnateur(), brouillon);
        assertThat(page.select("[name=rattachement]").val()).isEqualTo(choisi);
        assertThat(page.select("#etablissements tbody").text()).contains(nom, "Combourg");
        assertThat(remplir(brouillon, "rattachement", "", "rattachementTexte", nom))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signature", "/lettre.pdf", "/lettre.docx"})
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
        assertThat(pages.ouvrir(scene.etranger(), "/lettres")
                        .select("#resultats")
                        .text())
                .contains("Aucune lettre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signature", "/abandon", "/fin", "/remplacement", "/brouillon"})
    void letsNobodyElseChangeTheLetter(String geste) {
        var lettre = "/lettres/" + scene.aSigner().valeur();
        var intrus = jeu.agent("Ian", "Intrus" + lettre.hashCode() + geste.hashCode(), "COORDONNATEUR", null);

        assertThat(pages.envoyer(
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
        var fourni = pages.telecharger(scene.chargee(), "/lettres/modeles/fourni/AUTRE.docx");
        assertThat(deposer("modele.docx", "Bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("n’est pas un document Word");
        assertThat(pages.ouvrir(scene.chargee(), "/lettres/modeles").text()).contains("Aucun : les modèles fournis");

        assertThat(deposer("academie.docx", fourni)).hasStatus(HttpStatus.FOUND);

        var lettre = "/lettres/" + scene.aSigner().valeur();
        assertThat(texteDuPdf(scene.formatrice(), lettre)).contains("Remontées et rapports");
        var retrait = pages.ouvrir(scene.chargee(), "/lettres/modeles")
                .select("form[action$=retrait]")
                .attr("action");
        pages.envoyer(scene.chargee(), retrait);
        assertThat(texteDuPdf(scene.formatrice(), lettre)).contains("est référent ou référente de la MLDS");
    }

    @Test
    void givesAndTakesBackADelegationOnItsPage() {
        scene.lettreDuCoordonnateur();
        scene.signee();

        assertThat(pages.envoyer(
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
        var liste = pages.ouvrir(scene.coordonnateur(), "/lettres/delegations");
        assertThat(liste.select("tbody tr").text()).contains("PSAD : CTO de janvier", "12/01/2027", "Anne Le Gall");
        assertThat(liste.select("td[data-titre=État]").text()).isEqualTo("À venir");
        assertThat(liste.select("#instance option[selected]")).isEmpty();
        pages.envoyer(
                scene.coordonnateur(), liste.select("form[action$=revocation]").attr("action"));

        assertThat(pages.ouvrir(scene.formatrice(), "/lettres/delegations")
                        .select("tbody tr")
                        .text())
                .contains("Révoquée");
        assertThat(pages.ouvrir(scene.etranger(), "/lettres/delegations").text())
                .contains("Aucune délégation");
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
        return adresse(nouvelle(scene.coordonnateur()));
    }

    private MvcTestResult nouvelle(UUID coordonnateur, String... champs) {
        return pages.envoyer(
                coordonnateur,
                "/lettres/nouvelle",
                Stream.concat(
                                Stream.of(
                                        "agent",
                                        scene.formatrice().toString(),
                                        "fonction",
                                        "FORMATEUR",
                                        "annee",
                                        "2026"),
                                Stream.of(champs))
                        .toArray(String[]::new));
    }

    /** Changes some fields of the draft and sends the whole form, as a browser does. */
    private MvcTestResult remplir(String brouillon, String... champs) {
        var formulaire = (FormElement) pages.ouvrir(scene.coordonnateur(), brouillon)
                .select("form[action$=/brouillon]")
                .getFirst();
        var requete = mvc.post()
                .uri(brouillon)
                .with(jeu.connecte(scene.coordonnateur()))
                .with(csrf());
        var changes = new ArrayList<String>();
        for (var i = 0; i < champs.length; i += 2) {
            changes.add(champs[i]);
            requete = requete.param(champs[i], champs[i + 1]);
        }
        for (var champ : formulaire.formData()) {
            var texteDUnChoix = champ.key().endsWith("Texte")
                    && changes.contains(champ.key().replace("Texte", ""));
            if (!changes.contains(champ.key()) && !texteDUnChoix && !champ.key().startsWith("_")) {
                requete = requete.param(champ.key(), champ.value());
            }
        }
        return requete.exchange();
    }

    private String nom(UUID agent) {
        return jeu.sql()
                .sql("select prenom || ' ' || nom from agents.agent where id = :id")
                .param("id", agent)
                .query(String.class)
                .single();
    }

    private String suggestions(String texte) {
        try {
            return mvc.get()
                    .uri("/lettres/coordonnateurs/suggestions")
                    .param("q", texte)
                    .with(jeu.connecte(scene.coordonnateur()))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private List<String> aSigner(UUID agent) {
        return pages.ouvrir(agent, "/lettres").select(".bloc a").eachAttr("href");
    }

    private String adresse(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private String texteDuPdf(UUID agent, String lettre) throws IOException {
        try (var pdf = Loader.loadPDF(pages.telecharger(agent, lettre + "/lettre.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[ \\r\\n]+", " ");
        }
    }
}
