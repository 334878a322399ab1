package fr.raccroche.presentation.typographie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Which spaces of a page must not break; {@code _} stands for one that does not. */
class TypographieTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Paires à revoir : 7 | Paires à revoir_: 7",
                "Fait ; refait | Fait_; refait",
                "Est-ce lui ? | Est-ce lui_?",
                "la page « Jeunes ». | la page «_Jeunes_».",
                "« Jeunes » : rien | «_Jeunes_»_: rien",
                "8 840 lignes sur 12 345 678 | 8_840 lignes sur 12_345_678",
                "96 % | 96_%",
                "à 10:00, le 15/11/2026 | à 10:00, le 15/11/2026",
                "lire :8080 et ?page=2 | lire :8080 et ?page=2",
                "06 12 34 56 78 | 06 12 34 56 78",
                "en 2026 120 élèves | en 2026 120 élèves",
            })
    void keepsSignsAndNumbersTogether(String ecrit, String soigne) {
        assertThat(EspacesInsecables.dans(ecrit).replace('\u00a0', '_')).isEqualTo(soigne);
    }

    @Test
    void mindsWhatIsReadAndLeavesWhatIsSentBack() {
        var moteur = new SpringTemplateEngine();
        moteur.setTemplateResolver(new StringTemplateResolver());
        moteur.addDialect(new TypographieDialect());
        var variables = new Context();
        variables.setVariables(Map.of("nom", "« A » & <b>", "note", "Dit : oui ?"));

        var page = moteur.process("""
                <p title="a : b">Liste : <b th:text="${nom}">x</b> ; fin</p>\
                <textarea th:text="${note}">x</textarea><option th:text="${note}">x</option>\
                <input th:value="${note}"><p th:text="${note}">x</p>""", variables);

        assertThat(page.replace('\u00a0', '_')).isEqualTo("""
                <p title="a : b">Liste_: <b>«_A_» &amp; &lt;b&gt;</b>_; fin</p>\
                <textarea>Dit : oui ?</textarea><option>Dit : oui ?</option>\
                <input value="Dit : oui ?"><p>Dit_: oui_?</p>""");
    }
}
