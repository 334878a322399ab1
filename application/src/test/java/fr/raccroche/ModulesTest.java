package fr.raccroche;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Arrows between modules: checked, and drawn in docs/architecture.md ({@code -Draccroche.docs=true} draws them again). */
class ModulesTest {

    /** The library beside the application is none of its modules: Maven keeps that boundary. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(RaccrocheApplication.class, resideInAPackage("fr.raccroche.rapprochement.."));

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final Pattern DESSIN = Pattern.compile("```mermaid\n.*?```", Pattern.DOTALL);
    /** Everybody leans on these: drawing the arrows to them would hide the others. */
    private static final Set<String> PARTOUT = Set.of("socle", "base", "presentation", "journal");

    @Test
    void respectsModuleBoundaries() {
        assertThat(MODULES.detectViolations().getMessages()).isEmpty();
    }

    @Test
    void drawsTheModulesAsTheyAre() throws IOException {
        new Documenter(MODULES).writeModulesAsPlantUml().writeModuleCanvases();
        var page = Files.readString(PAGE);
        var aJour = DESSIN.matcher(page).replaceFirst(java.util.regex.Matcher.quoteReplacement(dessin()));
        if (Boolean.getBoolean("raccroche.docs")) {
            Files.writeString(PAGE, aJour);
        }

        assertThat(Path.of("target", "spring-modulith-docs", "components.puml")).exists();
        assertThat(PAGE)
                .as("stale diagram: run bin/test -Dtest=ModulesTest -Draccroche.docs=true")
                .hasContent(aJour);
    }

    private static String dessin() {
        return MODULES.stream()
                .sorted(Comparator.comparing(ModulesTest::nom))
                .flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModulesTest::nom)
                        .filter(nom -> !PARTOUT.contains(nom) && !PARTOUT.contains(nom(module)))
                        .sorted()
                        .map(nom -> "    %s --> %s".formatted(nom(module), nom)))
                .distinct()
                .collect(joining("\n", "```mermaid\ngraph BT\n", "\n```"));
    }

    private static String nom(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
