package fr.raccroche.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.PagesVerifiees;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page of the menu, as each function sees it: it answers, names itself, is accessible and fits a phone. */
@EssaiNavigateur
@PagesVerifiees({
    "/",
    "/actions",
    "/agents",
    "/comptes",
    "/devenirs",
    "/etablissements",
    "/imports",
    "/jeunes",
    "/journal",
    "/lettres",
    "/nomenclatures",
    "/presences",
    "/rendez-vous",
    "/tableau",
    "/tableau/colonnes",
    "/territoires",
    "/territoires/annuaire",
    "/transmissions"
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuJourney {

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    @BeforeAll
    void scene() {
        var phare = jeu.etablissement("Lycée du Phare", "LGT", "Saint-Malo");
        jeu.bassin("Saint-Malo", phare);
        for (var fonction : List.of("FORMATEUR", "CHARGE_DE_MISSION", "CHEF_ETABLISSEMENT", "ADMINISTRATEUR", "DPD")) {
            var agent = jeu.agent("Camille", fonction, fonction, fonction.equals("CHARGE_DE_MISSION") ? null : phare);
            jeu.membre(agent, "ETABLISSEMENT_SUIVIS", phare);
        }
        jeu.suivi("Martin", "Léa", LocalDate.of(2010, 3, 12), phare, LocalDate.of(2026, 9, 3));
        jeu.suivi("Le Goff", "Noé", LocalDate.of(2009, 7, 1), phare, LocalDate.of(2026, 10, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORMATEUR", "CHARGE_DE_MISSION", "CHEF_ETABLISSEMENT", "ADMINISTRATEUR", "DPD"})
    void keepsEveryPageOfTheMenuWhole(String fonction) {
        var identifiant = "camille." + fonction.toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
        try (var visite = Navigateur.ouvrir(port).seConnecter(identifiant)) {
            var page = visite.page();
            var liens = page.locator(".menu__lien").all().stream()
                    .map(lien -> lien.getAttribute("href"))
                    .toList();
            assertThat(liens).as("menu of %s", fonction).isNotEmpty();
            for (var lien : liens) {
                var reponse = page.navigate(lien);
                assertThat(reponse.status()).as("%s as %s", lien, fonction).isEqualTo(200);
                assertThat(page.locator("h1").count()).as("titles of %s", lien).isEqualTo(1);
                visite.verifier();
            }
        }
    }
}
