package fr.raccroche;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Each requirement line and the tests that prove it: checks the ids, writes {@code target/exigences.html}. */
class ExigencesTest {

    private static final Path SOURCE = Path.of("..", "docs", "exigences.csv");
    private static final Path RAPPORT = Path.of("target", "exigences.html");

    @Test
    void namesOnlyRequirementsThatExistAndReportsThem() throws IOException {
        var exigences = exigences();
        var preuves = preuves();

        assertThat(exigences.keySet()).containsAll(preuves.keySet());
        Files.createDirectories(RAPPORT.getParent());
        Files.writeString(RAPPORT, rapport(exigences, preuves));
        assertThat(RAPPORT).content().contains("F45");
    }

    private static Map<String, String> exigences() throws IOException {
        var exigences = new LinkedHashMap<String, String>();
        try (var lignes = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(SOURCE)) {
            lignes.forEach(ligne -> exigences.put(ligne.getField("id"), ligne.getField("capacite")));
        }
        return exigences;
    }

    private static Map<String, SortedSet<String>> preuves() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("fr.raccroche");
        var preuves = new TreeMap<String, SortedSet<String>>();
        noter(classes, preuves);
        return preuves;
    }

    private static void noter(JavaClasses classes, Map<String, SortedSet<String>> preuves) {
        for (var classe : classes) {
            ids(classe)
                    .forEach(id ->
                            preuves.computeIfAbsent(id, cle -> new TreeSet<>()).add(classe.getSimpleName()));
            for (var methode : classe.getMethods()) {
                ids(methode)
                        .forEach(id -> preuves.computeIfAbsent(id, cle -> new TreeSet<>())
                                .add(classe.getSimpleName() + "." + methode.getName()));
            }
        }
    }

    private static List<String> ids(CanBeAnnotated element) {
        if (!element.isAnnotatedWith(Exigence.class)) {
            return List.of();
        }
        return switch (element) {
            case JavaClass classe ->
                List.of(classe.getAnnotationOfType(Exigence.class).value());
            case JavaMethod methode ->
                List.of(methode.getAnnotationOfType(Exigence.class).value());
            default -> List.of();
        };
    }

    private static String rapport(Map<String, String> exigences, Map<String, SortedSet<String>> preuves) {
        var page = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Requirements</title>")
                .append(
                        "<style>body{font:15px/1.5 system-ui;margin:2rem auto;max-width:72rem}table{border-collapse:collapse}")
                .append(
                        "td,th{border-bottom:1px solid #ddd;padding:.4rem .6rem;text-align:left;vertical-align:top}</style>")
                .append("<h1>Requirements covered by a test</h1><p>")
                .append(preuves.size())
                .append(" of ")
                .append(exigences.size())
                .append("</p><table><tr><th>Id<th>Capability<th>Tests");
        exigences.forEach((id, capacite) -> page.append("<tr><td>")
                .append(HtmlUtils.htmlEscape(id))
                .append("<td>")
                .append(HtmlUtils.htmlEscape(capacite))
                .append("<td>")
                .append(String.join("<br>", preuves.getOrDefault(id, new TreeSet<>()))));
        return page.append("</table></html>\n").toString();
    }
}
