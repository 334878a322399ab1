package fr.raccroche.banc.mesure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.raccroche.banc.moteurs.JournalDesLiens;
import fr.raccroche.banc.moteurs.LiensLus;
import fr.raccroche.banc.population.Niveau;
import fr.raccroche.banc.population.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred people, fifteen of whom left; links written by hand. */
class QualiteTest {

    @TempDir
    private Path dossier;

    private final Population population = new Population(Niveau.DIFFICILE, 100, 1);
    private final long[] restes = identifiants(false);
    private final long[] partis = identifiants(true);

    @Test
    void aPerfectEngineIsPerfect() throws IOException {
        var qualite = Qualite.de(liens(85, 0, 0), population, 0.5, 0.5);

        assertThat(qualite.f1()).isEqualTo(1);
        assertThat(qualite.precisionDeLaListe()).isEqualTo(1);
        assertThat(qualite.rappelDeLaListe()).isEqualTo(1);
    }

    @Test
    void aMissedLinkIsAFalseDropoutAndALinkedLeaverIsAMissedOne() throws IOException {
        // 80 right, 3 leavers linked to somebody, 5 stayers missed.
        var qualite = Qualite.de(liens(80, 3, 0), population, 0.5, 0.5);

        assertThat(qualite.precision()).isEqualTo(80 / 83.0);
        assertThat(qualite.rappel()).isEqualTo(80 / 85.0);
        assertThat(qualite.f1()).isEqualTo(2 * 80 / (83.0 + 85));
        assertThat(qualite.precisionDeLaListe()).isEqualTo(12 / 17.0);
        assertThat(qualite.rappelDeLaListe()).isEqualTo(12 / 15.0);
    }

    @Test
    void whatAPersonSeesIsSettledRightly() throws IOException {
        // 70 taken, 10 shown and true, 5 missed.
        var qualite = Qualite.de(liens(70, 0, 10), population, 0.9, 0.3);

        assertThat(qualite.retenus()).isEqualTo(70);
        assertThat(qualite.partDemandee()).isEqualTo(0.10);
        assertThat(qualite.precisionDeLaListe()).isEqualTo(15 / 20.0);
    }

    @Test
    void theBestThresholdLeavesWeakLinksOut() throws IOException {
        try (var journal = journal()) {
            for (int i = 0; i < 80; i++) {
                journal.noter(restes[i], restes[i], 0.9, false);
            }
            for (int i = 0; i < 10; i++) {
                journal.noter(partis[i], restes[i], 0.4, false);
            }
        }
        assertThat(MeilleurSeuil.de(lus(), 85)).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void chancesAreComparedWithWhatIsTrueNumbersAside() throws IOException {
        try (var journal = journal()) {
            for (int i = 0; i < 10; i++) {
                journal.noter(restes[i], i < 7 ? restes[i] : partis[i], 0.85, false);
                journal.noter(restes[i], restes[i], 1, true);
            }
        }
        var fiabilite = Fiabilite.de(lus());

        assertThat(fiabilite.tranches()).hasSize(1);
        assertThat(fiabilite.tranches().getFirst().vraie()).isEqualTo(0.7);
        assertThat(fiabilite.ecartMoyen(0.3, 0.95)).isCloseTo(0.15, within(1e-6));
    }

    private LiensLus liens(int justes, int faux, int aRevoir) throws IOException {
        try (var journal = journal()) {
            for (int i = 0; i < justes; i++) {
                journal.noter(restes[i], restes[i], 0.99, false);
            }
            for (int i = 0; i < faux; i++) {
                journal.noter(partis[i], restes[84 - i], 0.99, false);
            }
            for (int i = 0; i < aRevoir; i++) {
                journal.noter(restes[justes + i], restes[justes + i], 0.5, false);
            }
        }
        return lus();
    }

    private JournalDesLiens journal() throws IOException {
        return new JournalDesLiens(dossier.resolve("liens"));
    }

    private LiensLus lus() {
        return new LiensLus(dossier.resolve("liens"));
    }

    private long[] identifiants(boolean parti) {
        return LongStream.range(0, population.total())
                .filter(numero -> !population.estArrive(numero) && population.estParti(numero) == parti)
                .map(population::identifiant)
                .toArray();
    }
}
