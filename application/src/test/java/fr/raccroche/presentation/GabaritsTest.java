package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that every template keeps, whoever writes it. */
class GabaritsTest {

    private static final Path GABARITS = Path.of("src/main/resources/templates");
    private static final Pattern DSFR = Pattern.compile(
            "class(?:append)?=\"[^\"]*?\bfr-(?!container|grid-row|col|sr-only|[mp][trblxy]?-)[a-z][^\"]*\"");
    private static final Pattern EN_LIGNE =
            Pattern.compile("<style|\\sstyle=|th:style=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:");
    private static final Pattern REMPLACE =
            Pattern.compile("<(?!th:block)[^>]*th:(?:if|unless|each)=[^>]*th:replace=[^>]*>"
                    + "|<[^>]*th:replace=[^>]*th:(?:if|unless|each)=[^>]*>");

    @Test
    void keepsTheClassesOfTheDsfrInTheFragments() {
        assertThat(trouver(DSFR, chemin -> !chemin.startsWith(GABARITS.resolve("fragments"))))
                .isEmpty();
    }

    @Test
    void keepsStylesAndScriptsOutOfPages() {
        assertThat(trouver(EN_LIGNE, chemin -> true)).isEmpty();
    }

    /** Thymeleaf replaces the tag before it looks at its condition, which is then lost. */
    @Test
    void neverPutsAConditionOnATagThatIsReplaced() {
        assertThat(trouver(REMPLACE, chemin -> true)).isEmpty();
    }

    private static List<String> trouver(Pattern motif, java.util.function.Predicate<Path> ou) {
        try (Stream<Path> fichiers = Files.walk(GABARITS)) {
            var pages = fichiers.filter(chemin -> chemin.toString().endsWith(".html") && ou.test(chemin))
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages.stream()
                    .flatMap(page -> motif.matcher(lire(page))
                            .results()
                            .map(MatchResult::group)
                            .map(trouve -> GABARITS.relativize(page) + ": " + trouve))
                    .toList();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static String lire(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
