package fr.raccroche.presences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The life of a sheet: asked for, printed, signed, seen by who follows, and by nobody else. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeuillesDePresenceTest {

    private static final LocalDate NAISSANCE = LocalDate.of(2009, 5, 2);

    @Autowired
    Jeu jeu;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    String lycee = "";
    UUID formatrice = UUID.randomUUID();
    UUID coordonnatrice = UUID.randomUUID();
    UUID etranger = UUID.randomUUID();
    UUID lina = UUID.randomUUID();
    UUID action = UUID.randomUUID();
    String feuille = "";

    @BeforeAll
    void setTheScene() throws Exception {
        lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        var ailleurs = jeu.etablissement("Lycée des Dunes", "LPO", "Vitré");
        formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        coordonnatrice = jeu.agent("Anne", "Kerouanton", "COORDONNATEUR", null);
        etranger = jeu.agent("Paul", "Ailleurs", "FORMATEUR", null);
        for (var cercle : new String[] {"ETABLISSEMENT_TOUS", "ETABLISSEMENT_SUIVIS"}) {
            jeu.membre(formatrice, cercle, lycee);
            jeu.membre(etranger, cercle, ailleurs);
        }
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", Integer.toString(jeu.bassin("RENNES", lycee)));
        lina = jeu.suivi("Berthou", "Lina", NAISSANCE, lycee, LocalDate.of(2026, 10, 1));
        var malo = jeu.suivi("Quéméner", "Malo", NAISSANCE, lycee, LocalDate.of(2026, 10, 1));
        entretien(lina, LocalDate.of(2026, 11, 3), "PRESENTIEL");
        entretien(malo, LocalDate.of(2026, 11, 5), "PRESENTIEL");
        entretien(malo, LocalDate.of(2026, 11, 9), "TELEPHONE");
        action = jeu.action("DAQ", "Rebond", lycee);
        jeu.membre(formatrice, "ACTION", action.toString());
        accueil(lina, LocalDate.of(2026, 12, 2));
    }

    @Test
    @Order(1)
    @Exigence("F49")
    void preparesASheetOfTheInterviewsHeldInPresence() throws Exception {
        var page = pages.ouvrir(formatrice, "/presences");
        var attendus = page.select("table:contains(aucune feuille) tbody tr");
        assertThat(attendus.text()).contains("Lycée du Port, Rennes 2");
        assertThat(attendus.select("input[name=du], input[name=au]").eachAttr("value"))
                .containsExactly("03/11/2026", "05/11/2026");

        feuille = redirection(envoyer(post("/presences/entretiens"), formatrice)
                .param("uai", lycee)
                .param("du", "03/11/2026")
                .param("au", "05/11/2026"));

        assertThat(pages.ouvrir(formatrice, feuille).select("table").text())
                .contains("03/11/2026 BERTHOU Lina 45 min", "05/11/2026 QUÉMÉNER Malo 45 min");
        assertThat(pages.ouvrir(formatrice, "/presences").text()).contains("Rien à justifier", "À signer");
        assertThat(refus(envoyer(post("/presences/entretiens"), formatrice)
                        .param("uai", lycee)
                        .param("du", "03/11/2026")
                        .param("au", "05/11/2026")))
                .contains("n’attend de feuille dans ce lieu");
    }

    @Test
    @Order(2)
    @Exigence("F49")
    void printsNamesAndBoxesButNotWhyAnybodyCame() throws Exception {
        try (var pdf = Loader.loadPDF(octets(formatrice, feuille + "/feuille.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("BERTHOU Lina", "QUÉMÉNER Malo", "Signature du jeune", "Lycée du Port", "Maud Levrel")
                    .doesNotContain("{{", "suivi", "situation");
        }
        assertThat(octets(formatrice, feuille + "/feuille.docx")).startsWith('P', 'K');
    }

    @Test
    @Order(3)
    void tellsWhichFileCannotBeTheSignedSheet() throws Exception {
        var texte = new MockMultipartFile("fichiers", "notes.txt", "text/plain", "bonjour".getBytes());

        assertThat(refus(envoyer(multipart(feuille + "/pieces").file(texte), formatrice)))
                .contains("« notes.txt » n’est ni un PDF");
        assertThat(refus(envoyer(multipart(feuille + "/pieces"), formatrice))).contains("Choisissez le document signé");
        assertThat(pages.ouvrir(formatrice, feuille).text())
                .contains("À signer")
                .doesNotContain("Jointe le");
    }

    @Test
    @Order(4)
    @Exigence({"F49", "F50"})
    void keepsEachSignedVersionForWhoeverFollowsTheseYoungPeople() throws Exception {
        var signee = octets(formatrice, feuille + "/feuille.pdf");
        for (int version = 0; version < 2; version++) {
            redirection(envoyer(
                    multipart(feuille + "/pieces")
                            .file(new MockMultipartFile("fichiers", "signee.pdf", "application/pdf", signee)),
                    formatrice));
        }

        var vue = pages.ouvrir(coordonnatrice, feuille);
        assertThat(vue.text()).contains("Signée : jointe le");
        var pieces = vue.select("a[href*=/pieces/]").eachAttr("href");
        assertThat(pieces).hasSize(2).doesNotHaveDuplicates();
        assertThat(octets(coordonnatrice, pieces.getFirst())).startsWith('%', 'P', 'D', 'F');
        assertThat(pages.ouvrir(coordonnatrice, "/presences").select("a[href=" + feuille + "]"))
                .hasSize(1);
        assertThat(vue.select("form[action*=pieces], form[action*=annulation]")).isEmpty();
        mvc.perform(envoyer(multipart(feuille + "/pieces"), coordonnatrice)).andExpect(status().isNotFound());
        assertThat(refus(envoyer(post(feuille + "/annulation"), formatrice))).contains("ne s’annule plus");
    }

    @Test
    @Order(5)
    void staysUnknownToAnOutsiderAndToWhoeverSeesOnlyAPart() throws Exception {
        var piece =
                pages.ouvrir(formatrice, feuille).select("a[href*=/pieces/]").attr("href");
        var partielle = jeu.agent("Rose", "Partielle", "FORMATEUR", null);
        jeu.membre(partielle, "ACTION", action.toString());
        assertThat(pages.ouvrir(partielle, "/jeunes/" + lina).text()).contains("BERTHOU");

        for (var agent : new UUID[] {etranger, partielle}) {
            assertThat(pages.ouvrir(agent, "/presences").select("a[href^=/presences/]"))
                    .isEmpty();
            for (var adresse : new String[] {feuille, feuille + "/feuille.pdf", feuille + "/feuille.docx", piece}) {
                mvc.perform(get(adresse).with(jeu.connecte(agent))).andExpect(status().isNotFound());
            }
            for (var geste : new String[] {"/pieces", "/annulation"}) {
                mvc.perform(envoyer(post(feuille + geste), agent)).andExpect(status().isNotFound());
            }
        }
    }

    @Test
    @Order(6)
    @Exigence("F49")
    void preparesOneSheetAWeekForAnAction() throws Exception {
        var semaine = redirection(envoyer(post("/presences/actions"), formatrice)
                .param("action", action.toString())
                .param("jour", "03/12/2026"));

        try (var pdf = Loader.loadPDF(octets(formatrice, semaine + "/feuille.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("lundi 30/11", "vendredi 4/12", "Après-midi", "BERTHOU Lina")
                    .doesNotContain("QUÉMÉNER", "{{")
                    .containsPattern("BERTHOU Lina(\\s*—){4}[\\s\\u00a0]*\\R");
        }
        assertThat(refus(envoyer(post("/presences/actions"), formatrice)
                        .param("action", action.toString())
                        .param("jour", "30/11/2026")))
                .contains("est déjà préparée");
        assertThat(refus(envoyer(post("/presences/actions"), formatrice)
                        .param("action", action.toString())
                        .param("jour", "23/11/2026")))
                .contains("Personne n’est attendu");
        assertThat(refus(envoyer(post("/presences/actions"), formatrice).param("action", "")))
                .contains("Choisissez l’action");

        assertThat(refus(envoyer(post("/presences/actions"), formatrice)
                        .param("action", action.toString())
                        .param("jour", "12/2020")))
                .contains("Cette date n’est pas reconnue");

        redirection(envoyer(post(semaine + "/annulation"), formatrice));
        assertThat(pages.ouvrir(formatrice, semaine).text()).contains("Annulée");
        assertThat(redirection(envoyer(post("/presences/actions"), formatrice)
                        .param("action", action.toString())
                        .param("jour", "03/12/2026")))
                .isNotEqualTo(semaine);
    }

    private void entretien(UUID jeune, LocalDate le, String canal) {
        jeu.sql()
                .sql("""
                        insert into entretiens.entretien (jeune_id, type, le, duree_minutes, canal, lieu, uai, auteur_id, modifie_par)
                        values (:jeune, 'SUIVI', :le, 45, :canal, 'ETABLISSEMENT', :uai, :auteur, :auteur)
                        """)
                .param("jeune", jeune)
                .param("le", le)
                .param("canal", canal)
                .param("uai", lycee)
                .param("auteur", formatrice)
                .update();
    }

    private void accueil(UUID jeune, LocalDate entree) throws Exception {
        redirection(envoyer(post("/jeunes/" + jeune + "/accueils"), formatrice)
                .param("action", action.toString())
                .param("entree", entree.toString())
                .param("origine", "GPDS"));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B envoyer(B requete, UUID agent) {
        return requete.with(jeu.connecte(agent))
                .with(csrf())
                .param("_cle", UUID.randomUUID().toString());
    }

    private String redirection(AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        return Objects.requireNonNull(mvc.perform(requete)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String refus(AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        return Jsoup.parse(mvc.perform(requete)
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    private byte[] octets(UUID agent, String adresse) throws Exception {
        return mvc.perform(get(adresse).with(jeu.connecte(agent)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
