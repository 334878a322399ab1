package fr.raccroche.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.Pages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PagesImportsIT extends EssaiDImport {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    private UUID etranger = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        etranger = jeu.agent("Paul", "Etranger" + rang, "FORMATEUR", null);
        ecole = new Ecole(lycee)
                .eleve(numero(1), "LE GOFF", "Maëlle")
                .eleve(numero(2), "RIOU", "Tom")
                .naissance(numero(2), LocalDate.of(1900, 1, 1));
    }

    @Test
    void offersTheSchoolsOfTheCallerOnly() {
        assertThat(page("/imports", formatrice)
                        .select("select[name=uai] option")
                        .eachText())
                .containsExactly("Celui qui est écrit dans les fichiers", "Lycée " + rang + ", Bruz");
        var sansEcole = page("/imports", etranger);
        assertThat(sansEcole.select("select[name=uai], input[type=file]")).isEmpty();
        assertThat(sansEcole.select(".vide").text()).contains("Aucun établissement où importer", "lettre de mission");
    }

    @Test
    void announcesWithoutWritingThenAppliesThenKeepsTheReport() {
        var url = envoyerLeZip(ecole.zip());

        var apercu = page(url, formatrice);
        assertThat(apercu.select("h1").text()).isEqualTo("Ce que les fichiers changeraient");
        assertThat(apercu.select("dl").text()).contains("Nouveaux 1", "Refusés 1");
        assertThat(apercu.text())
                .contains("nationalité (CODE_PAYS_NAT)", "profession des responsables (CODE_PROFESSION)");
        assertThat(apercu.select("nav[aria-label='Lignes de l’import'] a").eachText())
                .contains("Nouveaux (1)", "Refusés (1)");
        assertThat(apercu.select("tbody").text()).contains("RIOU Tom", "« 01/01/1900 » est une date d’attente");
        assertThat(nombre()).isZero();

        assertThat(poster(url + "/application", formatrice)).hasStatus(HttpStatus.FOUND);

        var rapport = page(url, formatrice);
        assertThat(rapport.select("h1").text()).isEqualTo("Rapport d’import");
        assertThat(rapport.text())
                .contains("L’import a été appliqué en entier", "Empreinte SHA-256", "Données écartées à l’entrée")
                .doesNotContain("RIOU", "LE GOFF");
        assertThat(rapport.select("tbody").text()).containsPattern("ligne \\d+");
        assertThat(nombre()).isEqualTo(1);
        assertThat(page("/imports", formatrice).select("tbody").text()).contains("Appliqué", "Nouveaux : 1");
    }

    @Test
    void namesTheSchoolInWhichAPupilArrives() {
        poster(envoyerLeZip(ecole.sans(numero(2)).zip()) + "/application", formatrice);
        var autre = jeu.etablissement("Collège " + rang, "COLLEGE", "Vern");
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", autre);

        var url = envoyerLeZip(
                new Ecole(autre).eleve(numero(1), "LE GOFF", "Maëlle").zip());

        assertThat(page(url + "?etat=MODIFIE", formatrice).select("tbody").text())
                .contains("Établissement : Collège %d, Vern (%s)".formatted(rang, autre));
    }

    @Test
    void saysThatNothingChangesWhenTheSameFileComesBack() {
        var zip = ecole.sans(numero(2)).zip();
        poster(envoyerLeZip(zip) + "/application", formatrice);

        var encore = page(envoyerLeZip(zip), formatrice);

        assertThat(encore.text()).contains("Rien ne changerait", "déjà été importés");
    }

    @Test
    void keepsTheTicksOfThePageShown() {
        var url = envoyerLeZip(ecole.zip());
        var ligne = page(url + "?etat=NOUVEAU", formatrice).select("input[name=retenus]");
        assertThat(ligne.hasAttr("checked")).isTrue();
        assertThat(page(url + "?etat=NOUVEAU", formatrice)
                        .select("label[for=" + ligne.attr("id") + "]")
                        .text())
                .isEqualTo("Importer LE GOFF Maëlle");

        assertThat(poster(url + "/choix", formatrice, "montres", ligne.val(), "etat", "NOUVEAU"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(url + "?etat=NOUVEAU", formatrice)
                        .select("input[name=retenus]")
                        .hasAttr("checked"))
                .isFalse();
        poster(url + "/application", formatrice);

        assertThat(nombre()).isZero();
        assertThat(page(url, formatrice).text())
                .contains("Rien n’a été enregistré", "décochés : 1", "refusés : 1")
                .doesNotContain("déjà connu", "Rien n’a changé", "appliqué en entier");
    }

    @Test
    void correctsARefusedLineBesideItsReason() {
        var url = envoyerLeZip(ecole.zip());
        assertThat(page(url + "?etat=REFUSE", formatrice)
                        .select("tbody tr")
                        .getFirst()
                        .text())
                .containsPattern("ligne \\d+")
                .contains("Lycée " + rang, "Bruz", "RIOU Tom");
        var lien = Objects.requireNonNull(page(url + "?etat=REFUSE", formatrice).selectFirst("tbody a"))
                .attr("href");

        var correction = page(lien, formatrice);
        assertThat(correction.select("input[name=nom]").val()).isEqualTo("RIOU");
        assertThat(poster(lien, formatrice, "nom", "RIOU", "prenom", "Tom", "naissance", "", "sexe", "M"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce champ est à remplir.");
        assertThat(poster(lien, formatrice, "nom", "RIOU", "prenom", "Tom", "naissance", "4/5/2010", "sexe", "M"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(page(url, formatrice).select("dl").text())
                .contains("Nouveaux 2")
                .doesNotContain("Refusés");
    }

    @Test
    void showsTheIneOfARefusedLineAndWhoseFileItIs() {
        var premier =
                envoyerLeZip(new Ecole(lycee).eleve(numero(2), "RIOU", "Tom").zip());
        assertThat(poster(premier + "/application", formatrice)).hasStatus(HttpStatus.FOUND);
        var ine = fr.raccroche.socle.Ine.invente(numero(2)).valeur();
        var url = envoyerLeZip(new Ecole(lycee)
                .eleve(numero(9), "TANGUY", "Enzo")
                .ine(numero(9), ine)
                .naissance(numero(9), LocalDate.of(2009, 5, 6))
                .zip());
        var lien = Objects.requireNonNull(page(url + "?etat=REFUSE", formatrice).selectFirst("tbody a"));
        assertThat(lien.text()).matches("Corriger TANGUY Enzo \\(.*ligne \\d+\\)");

        var correction = page(lien.attr("href"), formatrice);
        assertThat(correction.select("input[name=ine]").val()).isEqualTo(ine);
        assertThat(correction.text())
                .contains("qui n’a ni son nom ni sa date de naissance", "est celui de RIOU Tom.", "(même INE)");
        assertThat(corriger(lien.attr("href"), "123")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(corriger(
                        lien.attr("href"),
                        fr.raccroche.socle.Ine.invente(numero(9)).valeur()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(page(url, formatrice).select("dl").text())
                .contains("Nouveaux 1")
                .doesNotContain("Refusés");
    }

    @Test
    void showsTheFormerIneOfARefusedLineAndWhoseFileItIs() {
        var premier = envoyerLeZip(new Ecole(lycee)
                .eleve(numero(3), "RIOU", "Alan")
                .ineAncien(numero(3), "1900000002U")
                .zip());
        assertThat(poster(premier + "/application", formatrice)).hasStatus(HttpStatus.FOUND);
        var url = envoyerLeZip(new Ecole(lycee)
                .eleve(numero(8), "MEVEL", "Enzo")
                .ineAncien(numero(8), "1900000002U")
                .naissance(numero(8), LocalDate.of(2009, 5, 6))
                .zip());
        var lien = Objects.requireNonNull(page(url + "?etat=REFUSE", formatrice).selectFirst("tbody a"));

        var correction = page(lien.attr("href"), formatrice);

        assertThat(correction.select("input[name=ineAncien]").val()).isEqualTo("1900000002U");
        assertThat(correction.text()).contains("est celui de RIOU Alan.", "l’un des deux INE", "(même INE)");
    }

    private MvcTestResult corriger(String lien, String ine) {
        return poster(
                lien,
                formatrice,
                "nom",
                "TANGUY",
                "prenom",
                "Enzo",
                "naissance",
                "06/05/2009",
                "sexe",
                "M",
                "ine",
                ine);
    }

    @Test
    void explainsAnUnreadableFileOnThePageOfSending() {
        assertThat(envoyer("export.zip", "n'importe quoi".getBytes(StandardCharsets.UTF_8), ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("export.zip", "ni un export XML de SIECLE");
        assertThat(envoyer("", new byte[0], ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez au moins un fichier");
        var autre = jeu.etablissement("Autre " + rang, "LGT", "Rennes");
        assertThat(envoyer("e.zip", ecole.zip(), autre))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Lycée " + rang + ", Bruz (" + lycee, "Autre " + rang + ", Rennes (" + autre);
    }

    @Test
    void asksToConfirmAnotherYear() {
        var url = envoyerLeZip(
                new Ecole(lycee, 2025).eleve(numero(1), "LE GOFF", "Maëlle").zip());
        assertThat(page(url, formatrice).select("input[name=anneeConfirmee]")).hasSize(1);

        assertThat(poster(url + "/application", formatrice))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2025-2026");
        assertThat(poster(url + "/application", formatrice, "anneeConfirmee", "true"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(nombre()).isEqualTo(1);
    }

    @Test
    void forgetsAnAbandonedImport() {
        var url = envoyerLeZip(ecole.zip());

        assertThat(poster(url + "/abandon", formatrice)).hasStatus(HttpStatus.FOUND);

        assertThat(page(url, formatrice).text()).contains("a été abandonné").doesNotContain("LE GOFF");
        assertThat(poster(url + "/application", formatrice)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nombre()).isZero();
    }

    @Test
    void answersNotFoundToTheOutsider() {
        var url = envoyerLeZip(ecole.zip());
        var ligne = page(url + "?etat=NOUVEAU", formatrice)
                .select("input[name=retenus]")
                .val();

        assertThat(mvc.get().uri(url).with(jeu.connecte(etranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(url + "/lignes/" + ligne).with(jeu.connecte(etranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        for (var suite : new String[] {"/application", "/abandon"}) {
            assertThat(poster(url + suite, etranger)).as(suite).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(poster(url + "/choix", etranger, "montres", ligne, "etat", "NOUVEAU"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/imports", etranger).text()).doesNotContain("Lycée " + rang);
        var cpe = jeu.agent("Luc", "Cpe" + rang, "CPE", lycee);
        assertThat(mvc.get().uri("/imports").with(jeu.connecte(cpe))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String envoyerLeZip(byte[] zip) {
        var resultat = envoyer("ExportXML.zip", zip, "");
        assertThat(resultat).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(resultat.getResponse().getRedirectedUrl());
    }

    private MvcTestResult envoyer(String nom, byte[] octets, String uai) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("fichiers", nom, "application/zip", octets))
                .param("uai", uai)
                .with(jeu.connecte(formatrice))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult poster(String url, UUID agent, String... champs) {
        return pages.envoyer(agent, url, champs);
    }

    private Document page(String url, UUID agent) {
        return pages.ouvrir(agent, url);
    }

    private int nombre() {
        return jeu.sql()
                .sql("select count(*) from jeunes.scolarite where uai = :uai")
                .param("uai", lycee)
                .query(Integer.class)
                .single();
    }
}
