package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Styles and scripts: small, named by their content, kept a year. */
@EssaiComplet
class RessourcesTest {

    private static final Pattern FEUILLE = Pattern.compile("/css/raccroche-[0-9a-f]{32}\\.css");

    @Autowired
    MockMvcTester mvc;

    @Test
    void servesTheSheetCompressedUnderAnAddressThatNamesItsContent() throws Exception {
        var page = mvc.get().uri("/connexion").exchange();
        var adresse = FEUILLE.matcher(page.getResponse().getContentAsString());
        assertThat(adresse.find()).isTrue();

        var feuille = mvc.get()
                .uri(adresse.group())
                .header("Accept-Encoding", "gzip, br")
                .exchange();
        assertThat(feuille).hasStatusOk();
        assertThat(feuille.getResponse().getHeader("Content-Encoding")).isIn("br", "gzip");
        assertThat(feuille.getResponse().getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(feuille.getResponse().getContentAsByteArray()).hasSizeLessThan(30_000);
    }

    @Test
    void asksNothingOfAnotherHost() throws Exception {
        var page = mvc.get().uri("/connexion").exchange();
        assertThat(page.getResponse().getContentAsString()).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }
}
