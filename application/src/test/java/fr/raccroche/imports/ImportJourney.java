package fr.raccroche.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import fr.raccroche.navigateur.Navigateur;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A formatrice brings in the SIECLE zip of her lycée, mends a line, unticks another, and reads the report. */
@EssaiNavigateur
@PagesVerifiees({"/imports/listes", "/imports/listes/{id}", "/imports/{id}", "/imports/{id}/lignes/{ligne}"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    private String lycee = "";

    @BeforeAll
    void scene() {
        lycee = jeu.etablissement("Lycée Anita Conti", "LPO", "Bruz");
        var nadia = jeu.agent("Nadia", "Morel", "FORMATEUR", null);
        jeu.membre(nadia, "ETABLISSEMENT_TOUS", lycee);
    }

    @Test
    void importsTheZipOfASchool() {
        var ecole = new Ecole(lycee)
                .eleve(1, "LE GOFF", "Maëlle")
                .eleve(2, "RIOU", "Tom")
                .naissance(2, LocalDate.of(1900, 1, 1))
                .eleve(3, "TANGUY", "Enzo")
                .eleve(4, "HAMON", "Lina")
                .parti(4, LocalDate.of(2026, 11, 20), "12")
                .eleve(5, "KERBRAT", "Zoé")
                .classe(5, "INACTIFS");
        try (var visite = Navigateur.ouvrir(port).seConnecter("nadia.morel@exemple.fr")) {
            var page = visite.aller("/imports");
            visite.verifier();
            page.setInputFiles(
                    "[name=fichiers]", new FilePayload("ExportXML_0352318E.zip", "application/zip", ecole.zip()));
            visite.capturer("imports-1-envoi");
            page.getByText("Lire les fichiers").click();

            assertThat(page.locator("h1")).hasText("Ce que les fichiers changeraient");
            visite.capturer("imports-2-apercu");
            visite.verifier();
            page.locator("tbody a").getByText("Corriger").click();
            visite.verifier();
            page.fill("[name=naissance]", "4 mai 2010");
            visite.capturer("imports-3-correction");
            page.getByText("Corriger la ligne").click();

            assertThat(page.locator("main")).containsText("La ligne est corrigée");
            page.locator("nav[aria-label='Lignes de l’import']")
                    .getByText("Nouveaux")
                    .click();
            page.getByLabel("Importer TANGUY Enzo")
                    .uncheck(new com.microsoft.playwright.Locator.UncheckOptions().setForce(true));
            visite.capturer("imports-4-choix");
            visite.verifier();
            page.locator("nav[aria-label='Lignes de l’import']")
                    .getByText("Nouveaux")
                    .click();
            assertThat(page.getByLabel("Importer TANGUY Enzo")).not().isChecked();
            page.getByText("Appliquer l’import").click();

            assertThat(page.locator("h1")).hasText("Rapport d’import");
            assertThat(page.locator("main")).containsText("L’import a été appliqué en entier");
            visite.capturer("imports-5-rapport");
            visite.verifier();
            visite.aller("/imports");
            visite.capturer("imports-6-historique");
            visite.verifier();
            org.assertj.core.api.Assertions.assertThat(noms()).containsExactly("HAMON", "LE GOFF", "RIOU");
        }
    }

    @Test
    void importsAListMadeInASpreadsheet() {
        var liste = "Nom;Prénom;Né(e) le;Classe;Nationalité\nPRIGENT;Jade;03/02/2010;2GT1;Inventée\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var visite = Navigateur.ouvrir(port).seConnecter("nadia.morel@exemple.fr")) {
            var page = visite.aller("/imports/listes");
            visite.verifier();
            page.setInputFiles("[name=fichier]", new FilePayload("liste.csv", "text/csv", liste));
            page.selectOption("[name=uai]", lycee);
            page.getByText("Lire la liste").click();
            assertThat(page.locator("h1")).hasText("Ce que contiennent les colonnes");
            visite.capturer("imports-7-colonnes");
            visite.verifier();
            page.getByText("Comparer la liste").click();
            assertThat(page.locator("main")).containsText("PRIGENT Jade");
            visite.verifier();
        }
    }

    private List<String> noms() {
        return jeu.sql()
                .sql(
                        "select j.nom from jeunes.jeune j join jeunes.scolarite s on s.jeune_id = j.id where s.uai = :uai order by 1")
                .param("uai", lycee)
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }
}
