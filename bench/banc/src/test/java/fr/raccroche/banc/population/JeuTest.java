package fr.raccroche.banc.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JeuTest {

    private static final int EFFECTIF = 70_000;

    @TempDir
    private Path dossier;

    @Test
    void isTheSameForASeedWhateverTheThreadsAndAnotherForAnother() throws Exception {
        var jeu = Jeu.de(dossier.resolve("un"), Niveau.USUEL, EFFECTIF, 5).preparer();
        var seul = Jeu.de(dossier.resolve("deux"), Niveau.USUEL, EFFECTIF, 5);
        try (var unFil = new ForkJoinPool(1)) {
            unFil.submit(seul::preparer).get();
        }
        var autre = Jeu.de(dossier.resolve("un"), Niveau.USUEL, EFFECTIF, 6).preparer();

        assertThat(seul.a()).hasSameBinaryContentAs(jeu.a());
        assertThat(seul.b()).hasSameBinaryContentAs(jeu.b());
        assertThat(Files.mismatch(jeu.a(), autre.a())).isNotNegative();
    }

    @Test
    void bothListsShareTheIdentifiersOfThoseWhoStay() throws IOException {
        var jeu = Jeu.de(dossier, Niveau.DIFFICILE, 2_000, 9).preparer();
        var population = jeu.population();
        var a = identifiants(jeu.a());
        var b = identifiants(jeu.b());

        assertThat(a).hasSize(2_000);
        assertThat(b).hasSize(2_000);
        assertThat(a).allSatisfy(id -> {
            long numero = population.numero(id);
            assertThat(population.identifiant(numero)).isEqualTo(id);
            assertThat(population.estArrive(numero)).isFalse();
            assertThat(b.contains(id)).isEqualTo(!population.estParti(numero));
        });
        assertThat(a.stream().filter(b::contains).count()).isEqualTo(2_000 - population.partis());
        assertThat(population.partis()).isEqualTo(300);
    }

    @Test
    void theUsualLevelHasAsManyNumbersAsItSays() throws IOException {
        var jeu = Jeu.de(dossier, Niveau.USUEL, 20_000, 4).preparer();

        for (var liste : List.of(jeu.a(), jeu.b())) {
            var ines = Files.readAllLines(liste).stream()
                    .skip(1)
                    .map(ligne -> ligne.split(",", -1)[1])
                    .toList();
            double part = ines.stream().filter(ine -> !ine.isEmpty()).count() / 20_000.0;
            assertThat(part).isBetween(0.84, 0.86);
            assertThat(ines).allMatch(ine -> ine.matches("|[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]"));
        }
    }

    private static Set<Long> identifiants(Path liste) throws IOException {
        return Files.readAllLines(liste).stream()
                .skip(1)
                .map(ligne -> Long.parseLong(ligne.substring(0, ligne.indexOf(','))))
                .collect(Collectors.toSet());
    }
}
