package fr.raccroche.flux;

import static fr.raccroche.flux.SceneDuTableau.entretien;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.raccroche.Exigence;
import fr.raccroche.flux.Reponse.Etat;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.mock.web.MockMultipartFile;

/** The life of a tableau: exported, sent back, handed over, amended, followed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransmissionsPageTest extends EssaiDuTableau {

    Reponse ligne = new Reponse(Etat.REFUSEE, null, Map.of(), "", null);
    String accuse = "";

    @BeforeAll
    void recordLines() {
        ligne = scene.saisir(lignes, scene.formatrice, entretien("3/12", "berthou", "situation", "60"));
        scene.saisir(lignes, scene.formatrice, entretien("4/12", "berthou", "suivi", "30"));
        var piege = entretien("4/12", "", "suivi", "30");
        piege.put(Colonne.JEUNE, "=cmd()");
        scene.saisir(lignes, scene.formatrice, piege);
    }

    @Test
    @Order(1)
    void exportsTheListOnScreenAndTellsTheJournal() throws Exception {
        var csv = exporter(scene.formatrice, "csv", "?type=SUIVI");

        assertThat(csv)
                .contains("BERTHOU Lina", "Entretien de suivi", "Maud Levrel")
                .doesNotContain("Entretien de situation");
        assertThat(jeu.sql()
                        .sql(
                                "select count(*) from journal.trace where geste = 'EXPORT' and objet = 'TABLEAU' and agent_id = :agent")
                        .param("agent", scene.formatrice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(exporter(scene.etranger, "csv", "?agent=" + scene.formatrice))
                .doesNotContain("BERTHOU");
        for (var format : new String[] {"xlsx", "ods"}) {
            mvc.perform(get("/tableau/export." + format).with(jeu.connecte(scene.formatrice)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    @Exigence("C60")
    @Order(2)
    void takesTheSameFileBackAndAppliesWhatChanged() throws Exception {
        var csv = exporter(scene.formatrice, "csv", "");
        var inchange = apercu(csv);
        assertThat(inchange.select("input[name=lignes]")).isEmpty();

        var nouveau = csv.replace(";0:30;", ";0:40;") + "05/12/2026;BERTHOU Lina;Bilan;1h;;;;;;;;;\n"
                + "06/12/2026;Personne Dici;Bilan;1h;;;;;;;;;\n";
        var page = apercu(nouveau);
        assertThat(page.text()).contains("Modifiée", "Nouvelle", "Refusée", "Personne de ce nom");
        var coches = page.select("input[name=lignes]").eachAttr("value");
        assertThat(coches).hasSize(2);
        mvc.perform(envoi(post(page.select("main form").attr("action")), scene.formatrice)
                        .param("lignes", coches.toArray(String[]::new)))
                .andExpect(status().is3xxRedirection());

        assertThat(exporter(scene.formatrice, "csv", ""))
                .contains(";0:40;", "05/12/2026")
                .doesNotContain(";0:30;");
        mvc.perform(get(page.select("main form").attr("action")).with(jeu.connecte(scene.etranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    @Order(3)
    @Exigence({"B40", "F50", "X35"})
    void listsWhatIsMissingThenFreezesWithAReceipt() throws Exception {
        var avant = pages.ouvrir(scene.formatrice, "/transmissions/nouvelle");
        assertThat(avant.select(".flux-manques summary").eachText())
                .containsExactly(
                        "Lignes à compléter ou à corriger 1", "Prochaines étapes à dire 1", "Présences à justifier 3");
        assertThat(avant.select(".flux-manques a").eachAttr("href"))
                .anyMatch(lien -> lien.startsWith("/tableau?tranche=ANNEE#"))
                .anyMatch(lien -> lien.matches("/entretiens/[0-9a-f-]{36}/modifier"));
        assertThat(pages.ouvrir(scene.formatrice, "/")
                        .select("a.tuile[href=/transmissions/nouvelle] .tuile__nombre")
                        .text())
                .isEqualTo(Integer.toString(avant.select("tbody tr").size()))
                .isEqualTo("3");
        assertThat(pages.ouvrir(scene.coordonnatrice, "/")
                        .select("a.tuile[href=/transmissions?jamais] .tuile__nombre")
                        .text())
                .isEqualTo(Integer.toString(pages.ouvrir(scene.coordonnatrice, "/transmissions?jamais")
                        .select("tbody tr")
                        .size()))
                .isEqualTo("1");
        var draio = jeu.agent("Solenne", "Cadoret", "DRAIO", null);
        assertThat(pages.ouvrir(draio, "/")
                        .select("a.tuile[href=/transmissions?jamais] .tuile__nombre")
                        .text())
                .isEqualTo(Integer.toString(pages.ouvrir(draio, "/transmissions?jamais")
                        .select("tbody tr")
                        .size()))
                .isNotEmpty();

        var refus = mvc.perform(envoi(post("/transmissions"), scene.formatrice))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(refus.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("dites pourquoi vous transmettez malgré tout", "Transmettre malgré 5 manques");
        accuse = Objects.requireNonNull(
                mvc.perform(envoi(post("/transmissions"), scene.formatrice).param("motif", "ATTENTE"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());

        var recu = pages.ouvrir(scene.formatrice, accuse);
        assertThat(recu.select("table tbody tr")).hasSize(3);
        assertThat(recu.select("table thead th").eachText())
                .contains("Date", "Jeune", "Durée")
                .doesNotContain("Motif de sortie", "Devenir N+1", "Depuis");
        assertThat(recu.select(".flux-depuis strong").text()).isEqualTo("0");
        assertThat(recu.text()).contains("Informations demandées, réponses attendues");
        assertThat(recu.text())
                .contains(
                        "5 (Lignes à compléter ou à corriger : 1 ; Prochaines étapes à dire : 1 ; Présences à justifier : 3)");
        assertThat(pages.ouvrir(scene.formatrice, "/transmissions/nouvelle").text())
                .contains("déjà transmises");
    }

    @Test
    @Order(4)
    @Exigence("F50")
    void givesTheReceiptAsAPdfWithoutAnyName() throws Exception {
        assertThat(texteDeLAccuse(scene.formatrice))
                .contains("Accusé de réception", "n° 1", "Maud Levrel", "15/12/2026", "03/12/2026")
                .containsPattern("Lignes figées\\s+3")
                .containsPattern("Présences à justifier\\s:\\s+3")
                .containsPattern("[0-9a-f]{64}")
                .doesNotContain("BERTHOU", "{{");
        mvc.perform(get(accuse + "/accuse.pdf").with(jeu.connecte(scene.etranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    @Order(5)
    @Exigence("F50")
    void locksWhatWasHandedOverAndKeepsAmendmentsVisible() throws Exception {
        var cellules = Objects.requireNonNull(ligne.ligne());
        var textes = new EnumMap<Colonne, String>(cellules.textes());
        textes.put(Colonne.DUREE, "2h");
        var sansMotif = new Saisie(
                UUID.randomUUID(), cellules.source(), cellules.id(), cellules.version(), textes, cellules.ids(), null);
        assertThat(jeu.enTantQue(scene.formatrice, () -> lignes.enregistrer(sansMotif))
                        .etat())
                .isEqualTo(Etat.VERROU);

        var avecMotif = new Saisie(
                UUID.randomUUID(),
                cellules.source(),
                cellules.id(),
                cellules.version(),
                textes,
                cellules.ids(),
                "ERREUR");
        assertThat(jeu.enTantQue(scene.formatrice, () -> lignes.enregistrer(avecMotif))
                        .etat())
                .isEqualTo(Etat.ENREGISTREE);

        var recu = pages.ouvrir(scene.formatrice, accuse);
        assertThat(recu.select(".flux-depuis strong").text()).isEqualTo("1");
        assertThat(recu.select("del").text()).isEqualTo("1 h");
        assertThat(recu.select("ins").text()).isEqualTo("2 h");
        assertThat(recu.text()).contains("Erreur de saisie", "Lignes figées 3");
    }

    @Test
    @Order(6)
    @Exigence({"F48", "F50"})
    void takesADevenirLearntLaterWithoutAReasonNorAnAmendment() throws Exception {
        var reference = new Reference(
                Objects.requireNonNull(Objects.requireNonNull(ligne.ligne()).source()),
                Objects.requireNonNull(ligne.ligne().id()));
        var avant =
                jeu.enTantQue(scene.formatrice, () -> lignes.trouver(reference).orElseThrow());
        var textes = new EnumMap<Colonne, String>(avant.textes());
        textes.put(Colonne.DEVENIR_N, "Contrat d’apprentissage");

        var reponse = jeu.enTantQue(
                scene.formatrice,
                () -> lignes.enregistrer(new Saisie(
                        UUID.randomUUID(),
                        reference.source(),
                        reference.id(),
                        avant.version(),
                        textes,
                        avant.ids(),
                        null)));

        assertThat(reponse.etat()).as(reponse.toString()).isEqualTo(Etat.ENREGISTREE);
        assertThat(Objects.requireNonNull(reponse.ligne()).textes())
                .containsEntry(Colonne.DEVENIR_N, "Contrat d’apprentissage");
        assertThat(pages.ouvrir(scene.formatrice, accuse)
                        .select(".flux-depuis strong")
                        .text())
                .isEqualTo("1");
    }

    @Test
    @Order(7)
    @Exigence({"B40", "F50", "X74"})
    void showsTheCoordonnateurWhoHandedOverAndNobodyElse() throws Exception {
        var sansLigne = jeu.agent("Yann", "Riec", "FORMATEUR", scene.lycee);
        jeu.membre(sansLigne, "ETABLISSEMENT_SUIVIS", scene.lycee);
        var suivi = pages.ouvrir(scene.coordonnatrice, "/transmissions");
        assertThat(suivi.select("tbody tr:contains(Maud Levrel)")).hasSize(1);
        assertThat(suivi.text()).doesNotContain("Paul Ailleurs");
        assertThat(suivi.select("tbody th a").eachAttr("href"))
                .containsExactly("/tableau?agent=" + sansLigne, "/tableau?agent=" + scene.formatrice);
        assertThat(suivi.select("tbody tr:contains(Yann Riec)").text()).contains("Rien à transmettre");
        assertThat(suivi.select("tbody tr:contains(Maud Levrel) details").text())
                .contains("Lignes à compléter ou à corriger : 1", "Présences à justifier : 3");
        assertThat(suivi.select(".onglets a").eachText())
                .contains("Tous (2)", "Rien transmis (0)", "Avec des manques (1)");
        assertThat(pages.ouvrir(scene.coordonnatrice, "/transmissions?jamais").text())
                .contains("Aucun tableau dans ce cas");
        assertThat(pages.ouvrir(scene.coordonnatrice, accuse).text()).contains("BERTHOU Lina", "ligne changée depuis");

        var draio = jeu.agent("Odile", "Rivage", "DRAIO", null);
        assertThat(pages.ouvrir(draio, "/transmissions").text()).contains("Maud Levrel", "Paul Ailleurs");
        assertThat(pages.ouvrir(draio, "/transmissions").select("tbody th a")).isEmpty();
        assertThat(pages.ouvrir(draio, accuse).text()).doesNotContain("BERTHOU").contains("Lignes figées 3");
        assertThat(pages.ouvrir(draio, accuse).select(".flux-depuis strong").text())
                .isEqualTo("1");
        assertThat(texteDeLAccuse(draio)).contains("une ligne amendée").doesNotContain("BERTHOU");

        mvc.perform(get(accuse).with(jeu.connecte(scene.etranger))).andExpect(status().isNotFound());
    }

    @Test
    @Order(8)
    void saysWhatTheDevenirsOfAHandOverCountAndWhereAllOfThemAre() throws Exception {
        scene.saisir(lignes, scene.formatrice, entretien("10/10/2025", "berthou", "situation", "60"));

        var devenirs = pages.ouvrir(scene.formatrice, "/transmissions/nouvelle")
                .select(".flux-manques:contains(Devenirs à N dus)");

        assertThat(devenirs.text()).contains("des jeunes de vos lignes");
        assertThat(devenirs.select("a[href=/a-faire/devenirs]")).hasSize(1);
    }

    @Test
    @Order(9)
    @Exigence({"F49", "F50"})
    void goesWithItsSheetsOfPresenceAndAsksForThoseNotSigned() throws Exception {
        assertThat(presencesAJustifier()).isEqualTo("Présences à justifier 3");
        scene.saisir(lignes, scene.formatrice, entretien("14/12", "berthou", "suivi", "30"));
        assertThat(presencesAJustifier()).isEqualTo("Présences à justifier 4");
        assertThat(pages.ouvrir(scene.formatrice, "/transmissions/nouvelle")
                        .select(".flux-manques:contains(Présences) li")
                        .eachText())
                .hasSize(4)
                .filteredOn(manque -> manque.endsWith("ligne déjà transmise"))
                .hasSize(3);

        var presences = pages.ouvrir(scene.formatrice, "/presences");
        assertThat(presences.select("form[action=/presences/entretiens]")).hasSize(1);
        var feuille = Objects.requireNonNull(mvc.perform(envoi(post("/presences/entretiens"), scene.formatrice)
                        .param("uai", presences.select("form [name=uai]").val())
                        .param("du", presences.select("table [name=du]").val())
                        .param("au", presences.select("table [name=au]").val()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(presencesAJustifier()).isEqualTo("Présences à justifier 4");
        assertThat(manquesVusParLaCoordonnatrice()).contains("Présences à justifier : 4");
        assertThat(pages.ouvrir(scene.coordonnatrice, accuse)
                        .select("table:contains(Lignes justifiées) tbody tr")
                        .text())
                .contains("n° 1", "À signer");

        var signee = mvc.perform(get(feuille + "/feuille.pdf").with(jeu.connecte(scene.formatrice)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        mvc.perform(multipart(feuille + "/pieces")
                        .file(new MockMultipartFile("fichiers", "signee.pdf", "application/pdf", signee))
                        .param("_cle", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(jeu.connecte(scene.formatrice)))
                .andExpect(status().is3xxRedirection());

        assertThat(presencesAJustifier()).isEmpty();
        assertThat(manquesVusParLaCoordonnatrice()).doesNotContain("Présences");
        assertThat(pages.ouvrir(scene.formatrice, accuse).text())
                .as("a receipt keeps what was missing on its day")
                .contains("Présences à justifier : 3");
        var justificatif =
                pages.ouvrir(scene.coordonnatrice, accuse).select("table:contains(Lignes justifiées) tbody tr");
        assertThat(justificatif.text()).contains("n° 1", "Signée");
        assertThat(justificatif.select("a").attr("href")).isEqualTo(feuille);
    }

    @Test
    @Order(10)
    @Exigence("F50")
    void saysThatAnOlderReceiptKeptATotalOnly() throws Exception {
        jeu.sql()
                .sql("update flux.transmission set chiffres = chiffres - 'manquesParGenre'")
                .update();

        assertThat(pages.ouvrir(scene.formatrice, accuse).text())
                .contains("5 (le détail n’était pas encore gardé à cette date)");
    }

    private String manquesVusParLaCoordonnatrice() throws Exception {
        return pages.ouvrir(scene.coordonnatrice, "/transmissions")
                .select("tbody tr:contains(Maud Levrel) details")
                .text();
    }

    private String texteDeLAccuse(UUID agent) throws Exception {
        var octets = mvc.perform(get(accuse + "/accuse.pdf").with(jeu.connecte(agent)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(octets)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String presencesAJustifier() throws Exception {
        return pages.ouvrir(scene.formatrice, "/transmissions/nouvelle")
                .select(".flux-manques summary:contains(Présences)")
                .text();
    }

    private String exporter(UUID agent, String format, String requete) throws Exception {
        return mvc.perform(get("/tableau/export." + format + requete).with(jeu.connecte(agent)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document apercu(String csv) throws Exception {
        var fichier = new MockMultipartFile("fichier", "tableau.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var adresse = Objects.requireNonNull(mvc.perform(multipart("/tableau/import")
                        .file(fichier)
                        .param("_cle", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(jeu.connecte(scene.formatrice)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return pages.ouvrir(scene.formatrice, adresse);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder envoi(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder requete, UUID agent) {
        return requete.param("_cle", UUID.randomUUID().toString()).with(csrf()).with(jeu.connecte(agent));
    }
}
