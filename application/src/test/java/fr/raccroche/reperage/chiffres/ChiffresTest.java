package fr.raccroche.reperage.chiffres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.reperage.SceneDeReperage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Figures of a campaign: all states together, each with the list behind it, and small counts hidden in what leaves. */
@EssaiComplet
class ChiffresTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID rose = new UUID(0, 0);
    UUID campagne = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        var autre = jeu.etablissement("Lycée de la Rance", "LPO", "Dinan");
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        campagne = jeu.campagne(
                "Automne " + lycee, jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee, autre), rose);
        var scene = new SceneDeReperage(jeu, campagne);
        scene.liste("CFA", "Bretagne");
        for (int i = 0; i < 14; i++) {
            var naissance = LocalDate.of(i < 9 ? 2009 : 2005, 3, 1);
            var ligne = scene.ligne(
                    scene.eleve("Nom" + i, "Lina", naissance, i < 9 ? lycee : autre),
                    i < 9,
                    LocalDate.of(2026, 12, 20));
            if (i < 3) {
                lever(ligne, "ECARTE", "APPRENTI");
            } else if (i == 3) {
                lever(ligne, "CONFIRME", "A_ACCOMPAGNER");
            }
        }
    }

    @Test
    @Exigence({"T57", "B34"})
    void tellsConfirmedClearedAndUnknownTogetherAndOpensTheListBehindEachFigure() {
        var page = Jsoup.parse(corps("/reperage/" + campagne + "/chiffres"));

        assertThat(page.select(".tuile").eachText())
                .containsExactly("10 à vérifier", "1 décrocheur confirmé", "3 écartés", "0 injoignable");
        assertThat(page.select("tbody tr").eachText())
                .contains(
                        "Apprenti Écarté 3",
                        "Obligation de formation 5 1 3 0 9",
                        "Hors obligation de formation 5 0 0 0 5",
                        "16 et 17 ans 5 1 3 0 9",
                        "21 à 25 ans 5 0 0 0 5",
                        "Lycée du Phare, Dinard 5 1 3 0 9",
                        "Lycée de la Rance, Dinan 5 0 0 0 5");
        assertThat(page.text()).contains("jamais compté comme décrocheur", "Bretagne", "il y a 75 j");
        assertThat(page.select("tbody a[href], a.tuile")).hasSizeGreaterThan(15).allSatisfy(lien -> {
            var nombre = lien.hasClass("tuile") ? lien.select(".tuile__nombre").text() : lien.text();
            var liste = Jsoup.parse(corps(lien.attr("href")));
            assertThat(liste.select("#resultats > p[aria-live]").text())
                    .as(lien.attr("href"))
                    .isEqualTo(
                            nombre.equals("0") ? "Aucune ligne" : nombre.equals("1") ? "1 ligne" : nombre + " lignes");
        });
    }

    @Test
    @Exigence({"C54", "T75"})
    void hidesSmallCountsInWhatLeavesTheTeam() {
        var feuille = corps("/reperage/" + campagne + "/chiffres/export.csv");

        assertThat(feuille.lines())
                .anyMatch(ligne -> ligne.startsWith("Ensemble;Ensemble;10;moins de 5;moins de 5;0;masqué"))
                .anyMatch(ligne -> ligne.contains("Hors obligation de formation;5;0;0;0;5"))
                .noneMatch(ligne -> ligne.matches(".*;[1-4](;.*|$)"));
        assertThat(feuille).contains("jamais compté comme décrocheur", "15/12/2026 à 10:00");
    }

    @Test
    void hidesAnotherCellRatherThanLetOneBeComputed() {
        var compte = new Repartition(
                "Âge", java.util.List.of(rangee("a", 3), rangee("b", 12), rangee("c", 9), rangee("d", 0)));

        assertThat(PetitsEffectifs.dire(compte))
                .extracting(dite -> dite.comptes().getFirst() + " " + dite.total())
                .containsExactly("moins de 5 moins de 5", "12 12", "masqué masqué", "0 0");
    }

    @Test
    void showsNothingToWhoIsNotOfTheTeam() {
        var ailleurs = jeu.agent("Zoé", "Dehors" + lycee, "CHARGE_DE_MISSION", null);

        for (var adresse : new String[] {"", "/export.csv"}) {
            assertThat(mvc.get()
                            .uri("/reperage/" + campagne + "/chiffres" + adresse)
                            .with(jeu.connecte(ailleurs)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private static Repartition.Rangee rangee(String libelle, int nombre) {
        return new Repartition.Rangee(
                libelle,
                fr.raccroche.reperage.travail.FiltreDeLignes.de(new UUID(0, 0)),
                java.util.Map.of(fr.raccroche.reperage.lignes.EtatDeLigne.A_VERIFIER, nombre));
    }

    private void lever(UUID ligne, String etat, String code) {
        jeu.sql()
                .sql("""
                update reperage.ligne set etat = :etat, levee = :code, preuve = 'DECLARATION', levee_le = '2026-12-10 12:00+01', levee_par = :par where id = :id
                """)
                .param("etat", etat)
                .param("code", code)
                .param("par", rose)
                .param("id", ligne)
                .update();
    }

    private String corps(String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(rose)).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
