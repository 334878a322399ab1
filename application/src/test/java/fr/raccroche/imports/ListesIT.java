package fr.raccroche.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.Pages;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.feuilles.Tableau;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list in a spreadsheet, from its columns to the files. */
class ListesIT extends EssaiDImport {

    private static final String LISTE = """
            Nom;Prénom;Né(e) le;Division;Nationalité;Tél. portable;N° sécu;Remarque
            LE GOFF;Maëlle;03/02/2010;2GT1;Inventée;06 12 34 56 78;1 10 02 35 238 003 44;à voir
            RIOU;Tom;31/02/2010;2GT1;;;;
            TANGUY;Enzo;2009-05-06;1PRO;;06;;
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Test
    void proposesWhatEachColumnIsAndShutsOutForbiddenOnes() {
        var colonnes = page(envoyer(LISTE));

        assertThat(choisie(colonnes, "c0")).isEqualTo("NOM");
        assertThat(choisie(colonnes, "c1")).isEqualTo("PRENOM");
        assertThat(choisie(colonnes, "c2")).isEqualTo("NAISSANCE");
        assertThat(choisie(colonnes, "c3")).isEqualTo("CLASSE");
        assertThat(choisie(colonnes, "c5")).isEqualTo("PORTABLE");
        assertThat(choisie(colonnes, "c7")).isEqualTo("AUCUNE");
        assertThat(colonnes.select("select[name=c4], select[name=c6]")).isEmpty();
        assertThat(colonnes.text())
                .contains(
                        "Colonne « Nationalité » écartée",
                        "Colonne « N° sécu » écartée",
                        "Par exemple : LE GOFF ; RIOU ; TANGUY");
        assertThat(colonnes.text()).doesNotContain("Inventée", "1 10 02");
    }

    @Test
    void shutsOutAColumnOfSocialSecurityNumbersWhateverItsTitle() {
        var liste = """
                Nom;Prénom;Né(e) le;INE;Surnom
                LE GOFF;Maëlle;03/02/2010;2 10 02 35 238 003;
                TANGUY;Enzo;06/05/2009;1090535238004;NIR 1 09 05 35 238 004, à voir
                RIOU;Tom;01/02/2010;1100235238005;Tomtom
                HAMON;Lina;01/02/2010;;Lin
                """;
        var colonnes = page(envoyer(liste));

        assertThat(colonnes.select("select[name=c3]")).isEmpty();
        assertThat(colonnes.text())
                .contains("Colonne « INE » écartée (numéro de sécurité sociale)", "Par exemple : Tomtom ; Lin")
                .doesNotContain("2 10 02", "1090535238004", "1 09 05");

        var url = comparer(envoyer(liste), "c4", "NOM_USAGE");
        assertThat(page(url).text()).contains("Nouveaux 4", "numéro de sécurité sociale (NIR)");
        poster(url + "/application");
        assertThat(jeu.sql().sql("""
                        select concat_ws('|', j.prenom, j.ine, j.nom_usage) from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai order by 1
                        """).param("uai", lycee).query(String.class).list())
                .containsExactly("Enzo|", "Lina|Lin", "Maëlle|", "Tom|Tomtom");
    }

    @Test
    void importsTheListAsAnyExportAndNamesWhatItDropped() {
        var url = comparer(envoyer(LISTE));

        var apercu = page(url);
        assertThat(apercu.select("dl").text()).contains("Nouveaux 2", "Refusés 1");
        assertThat(apercu.select("tbody").text()).contains("ligne 3", "RIOU Tom", "« 31/02/2010 » n’existe pas");
        assertThat(apercu.text()).contains("nationalité (CODE_PAYS_NAT)", "numéro de sécurité sociale (NIR)");
        poster(url + "/application");

        assertThat(fiches())
                .containsExactly(
                        "LE GOFF|Maëlle|2010-02-03|2GT1|+33612345678|LISTE|", "TANGUY|Enzo|2009-05-06|1PRO||LISTE|");
    }

    @Test
    void showsTheRefusedLinesInTheOrderOfTheFile() {
        var url = comparer(envoyer("""
                Nom;Prénom;Né(e) le
                ZAOUI;Inès;31/02/2010
                LE GOFF;Maëlle;03/02/2010
                MOREL;Tom;30/02/2010
                ABEL;Lina;
                """));

        assertThat(page(url).select("tbody tr:contains(ligne)").eachText())
                .satisfiesExactly(
                        ligne -> assertThat(ligne).contains("ligne 2", "ZAOUI"),
                        ligne -> assertThat(ligne).contains("ligne 4", "MOREL"),
                        ligne -> assertThat(ligne).contains("ligne 5", "ABEL"));
    }

    @Test
    void remembersTheColumnsOfTheSchool() {
        comparer(envoyer(LISTE.replace("Remarque", "Surnom")), "c7", "NOM_USAGE");

        assertThat(choisie(page(envoyer(LISTE.replace("Remarque", "SURNOM "))), "c7"))
                .isEqualTo("NOM_USAGE");
        var autre = jeu.etablissement("Autre " + rang, "LGT", "Rennes");
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", autre);
        assertThat(choisie(page(envoyer(LISTE.replace("Remarque", "Surnom"), autre)), "c7"))
                .isEqualTo("AUCUNE");
    }

    @Test
    void completesWhatSiecleSaidWithoutErasingIt() {
        var zip = new Ecole(lycee)
                .eleve(7_000_000 + rang, "LE GOFF", "Maëlle")
                .eleve(7_100_000 + rang, "HAMON", "Lina")
                .zip();
        poster(redirection(mvc.post()
                        .uri("/imports")
                        .multipart()
                        .file(new MockMultipartFile("fichiers", "e.zip", "application/zip", zip))
                        .with(jeu.connecte(formatrice))
                        .with(csrf())
                        .exchange())
                + "/application");

        var url = comparer(envoyer("Élève;Date de naissance;Classe\nLE GOFF Maëlle;03/02/2010;2GT9\n"));
        assertThat(page(url).select("dl").text()).contains("Modifiés 1").doesNotContain("Absents");
        poster(url + "/application");

        assertThat(jeu.sql()
                        .sql(
                                "select s.classe, s.entree::text, s.statut, s.eleve_id from jeunes.scolarite s join jeunes.jeune j on j.id = s.jeune_id where s.uai = :uai and j.prenom = 'Maëlle'")
                        .param("uai", lycee)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "classe",
                        "2GT9",
                        "entree",
                        "2026-09-01",
                        "statut",
                        "ST",
                        "eleve_id",
                        Integer.toString(7_000_000 + rang)));
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.scolarite where uai = :uai and sortie is not null")
                        .param("uai", lycee)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void neverBringsInAFileOfAnotherSchoolByItsNameAlone() {
        var ailleurs = jeu.etablissement("Ailleurs " + rang, "LGT", "Rennes");
        var inconnue = jeu.suivi("PRIGENT", "Jade", LocalDate.of(2010, 2, 3), ailleurs, LocalDate.of(2026, 10, 1));

        poster(comparer(envoyer("Nom;Prénom;Né(e) le\nPRIGENT;Jade;03/02/2010\n")) + "/application");

        assertThat(fiches()).hasSize(1);
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.scolarite where jeune_id = :id")
                        .param("id", inconnue)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void readsASpreadsheetAndChangesNothingTheSecondTime() {
        var octets = new ByteArrayOutputStream();
        new Tableau<LocalDate>(
                        "Élèves",
                        List.of(
                                Colonne.texte("Nom", j -> "KERBRAT"),
                                Colonne.texte("Prénom", j -> "Zoé"),
                                Colonne.date("Date de naissance", j -> j)),
                        Optional.empty())
                .ecrire(FormatDeFeuille.XLSX, Stream.of(LocalDate.of(2010, 2, 3)), octets);

        poster(comparer(envoyer(octets.toByteArray(), "liste.xlsx", lycee)) + "/application");
        var encore = comparer(envoyer(octets.toByteArray(), "liste.xlsx", lycee));

        assertThat(fiches()).containsExactly("KERBRAT|Zoé|2010-02-03|||LISTE|");
        assertThat(page(encore).text()).contains("Rien ne changerait");
    }

    @Test
    void refusesAListWithoutNamesOrSchoolBesideTheForm() {
        var colonnes = envoyer("Classe;Date de naissance\n2GT1;03/02/2010\n");
        assertThat(mvc.post()
                        .uri(colonnes.replaceAll("\\?.*", ""))
                        .param("uai", lycee)
                        .param("annee", "2026")
                        .param("c0", "CLASSE")
                        .param("c1", "NAISSANCE")
                        .with(jeu.connecte(formatrice))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("le nom et le prénom");
        assertThat(deposer(LISTE.getBytes(StandardCharsets.UTF_8), "l.csv", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez l’établissement");
        assertThat(deposer(
                        LISTE.getBytes(StandardCharsets.UTF_8),
                        "l.csv",
                        jeu.etablissement("Hors " + rang, "LGT", "Rennes")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("lettre de mission");
    }

    @Test
    void keepsTheFileFromEverybodyElse() {
        var colonnes = envoyer(LISTE);
        var collegue = agent(lycee);

        assertThat(mvc.get().uri(colonnes).with(jeu.connecte(collegue))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri(colonnes.replaceAll("\\?.*", ""))
                        .param("uai", lycee)
                        .param("annee", "2026")
                        .param("c0", "NOM")
                        .param("c1", "PRENOM")
                        .param("c2", "NAISSANCE")
                        .with(jeu.connecte(collegue))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asksForTheSchoolAndProposesTheOnlyOneThereIs() {
        var choix = page("/imports/listes").select("#uai option");

        assertThat(choix.eachText()).doesNotContain("Tous");
        assertThat(choix.getFirst().val().isEmpty()).isEqualTo(choix.size() > 2);
    }

    private String envoyer(String liste) {
        return envoyer(liste, lycee);
    }

    private String envoyer(String liste, String uai) {
        return envoyer(liste.getBytes(StandardCharsets.UTF_8), "liste.csv", uai);
    }

    private String envoyer(byte[] octets, String nom, String uai) {
        return redirection(deposer(octets, nom, uai));
    }

    private MvcTestResult deposer(byte[] octets, String nom, String uai) {
        return mvc.post()
                .uri("/imports/listes")
                .multipart()
                .file(new MockMultipartFile("fichier", nom, "text/csv", octets))
                .param("uai", uai)
                .param("annee", "2026")
                .with(jeu.connecte(formatrice))
                .with(csrf())
                .exchange();
    }

    /** Sends the form of columns as proposed, but for those given. */
    private String comparer(String colonnes, String... autrement) {
        var requete = mvc.post()
                .uri(colonnes.replaceAll("\\?.*", ""))
                .with(jeu.connecte(formatrice))
                .with(csrf());
        var page = page(colonnes);
        for (var champ : page.select("form input[name=uai], form input[name=annee]")) {
            requete = requete.param(champ.attr("name"), champ.val());
        }
        for (var champ : page.select("form select")) {
            var nom = champ.attr("name");
            requete = requete.param(
                    nom,
                    autrement.length > 0 && autrement[0].equals(nom)
                            ? autrement[1]
                            : Objects.requireNonNull(choisie(page, nom)));
        }
        return redirection(requete.exchange());
    }

    private void poster(String url) {
        assertThat(mvc.post().uri(url).with(jeu.connecte(formatrice)).with(csrf()))
                .hasStatus(HttpStatus.FOUND);
    }

    private static String redirection(MvcTestResult resultat) {
        assertThat(resultat).hasStatus(HttpStatus.FOUND);
        return Objects.requireNonNull(resultat.getResponse().getRedirectedUrl());
    }

    private Document page(String url) {
        return pages.ouvrir(formatrice, url);
    }

    private static @Nullable String choisie(Document page, String nom) {
        return page.select("select[name=" + nom + "] option[selected]").attr("value");
    }

    private List<String> fiches() {
        return jeu.sql()
                .sql("""
                select concat_ws('|', j.nom, j.prenom, j.naissance, s.classe, j.portable, j.provenance, s.eleve_id)
                from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai order by 1
                """)
                .param("uai", lycee)
                .query((ligne, n) -> ligne.getString(1))
                .list();
    }
}
