package fr.raccroche.entretiens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.raccroche.navigateur.Navigateur;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who saved, went back in the browser and sends the same page again. */
class RetourEnArriereJourney extends UnDossierEnNavigateur {

    @Test
    void recordsOnceWhatIsSentAgainAfterGoingBack() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + lea + "/entretiens/nouveau?type=SUIVI");
            noter(page, "A visité le CFA.");
            page.goBack();
            page.fill("#synthese", "A visité le CFA.");
            page.getByText("Enregistrer l’entretien").click();
            page.waitForURL("**/jeunes/" + lea);

            assertThat(entretiens(lea)).isEqualTo(1);
        }
    }

    @Test
    void saysThatOtherAnswersWereNotRecordedAndOpensANewForm() {
        try (var visite = Navigateur.ouvrir(port).seConnecter(SOAZIG)) {
            var page = visite.aller("/jeunes/" + tom + "/entretiens/nouveau?type=SUIVI");
            noter(page, "Veut un CAP cuisine.");
            page.goBack();
            page.fill("#synthese", "Veut un CAP coiffure.");
            page.getByText("Enregistrer l’entretien").click();
            assertThat(page.locator("main")).containsText("déjà été enregistré avec d’autres réponses");
            assertThat(entretiens(tom)).isEqualTo(1);

            page.getByText("Ouvrir un nouveau formulaire").click();
            noter(page, "Veut un CAP coiffure.");
            assertThat(entretiens(tom)).isEqualTo(2);
        }
    }

    private static void noter(Page page, String synthese) {
        page.fill("#synthese", synthese);
        page.getByText("Enregistrer l’entretien").click();
        assertThat(page.locator("main")).containsText("L’entretien est enregistré.");
    }

    private int entretiens(UUID jeune) {
        return jeu.sql()
                .sql("select count(*) from entretiens.entretien where jeune_id = :jeune")
                .param("jeune", jeune)
                .query(Integer.class)
                .single();
    }
}
