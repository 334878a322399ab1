package fr.raccroche.reperage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Population;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.rapprochement.Rapprochement.Zone;
import fr.raccroche.rapprochement.Rubrique;
import fr.raccroche.rapprochement.csv.FichierCsv;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors in machines of their own, launched as on a cluster, against the engine in one memory. */
class RapprocherSurSparkTest {

    private record Trouve(String idB, Zone zone, int accords, double chance) {}

    private record Embedded(Map<String, Trouve> byId, int contestes) {}

    @TempDir
    Path dossier;

    @Test
    void findsOnSparkThePairsThatTheEmbeddedEngineFinds() throws IOException {
        var population = new Population(4000);
        var a = write("a.csv", population.a, StandardCharsets.UTF_8);
        var b = write("b.csv", population.b, StandardCharsets.UTF_8);
        var embedded = embedded(a, b);

        Collections.shuffle(population.a, new Random(1));
        Collections.shuffle(population.b, new Random(2));
        var autreA = write("autre-a.csv", population.a, Charset.forName("windows-1252"));
        var autreB = write("autre-b.csv", population.b, StandardCharsets.UTF_8);
        try (var spark = cluster()) {
            assertSame(RapprocherSurSpark.entre(spark, a, b, ""), embedded);
            assertSame(RapprocherSurSpark.entre(spark, autreA, autreB, ""), embedded);
            assertThat(spark.sparkContext().statusTracker().getExecutorInfos()).hasSize(3);
        }
    }

    private static void assertSame(RapprochementReparti spark, Embedded embedded) {
        var trouves = byId(spark.liens(), spark.identifiantsA(), spark.identifiantsB());
        assertThat(trouves).hasSizeGreaterThan(2500).containsOnlyKeys(embedded.byId.keySet());
        assertThat(trouves.values().stream().map(Trouve::zone)).contains(Zone.MEME, Zone.A_REVOIR, Zone.DIFFERENTS);
        assertThat(spark.identifiantsContestes()).isEqualTo(embedded.contestes).isPositive();
        trouves.forEach((id, trouve) -> {
            var attendu = embedded.byId.get(id);
            assertThat(trouve.chance()).as(id).isCloseTo(attendu.chance(), within(1e-6));
            assertThat(trouve).isEqualTo(new Trouve(attendu.idB(), attendu.zone(), attendu.accords(), trouve.chance()));
        });
    }

    private static Embedded embedded(Path a, Path b) {
        var fichierA = FichierCsv.lire(a, "").fichier();
        var fichierB = FichierCsv.lire(b, "").fichier();
        var rapprochement = Rapprochement.entre(fichierA, fichierB);
        return new Embedded(byId(rapprochement.liens(), fichierA, fichierB), rapprochement.identifiantsContestes());
    }

    private static Map<String, Trouve> byId(List<Lien> liens, Fichier a, Fichier b) {
        return liens.stream()
                .collect(Collectors.toMap(
                        lien -> a.id(lien.ligneA()),
                        lien -> new Trouve(
                                b.id(lien.ligneB()),
                                Seuils.USUELS.zone(lien.chance()),
                                lien.accords(),
                                lien.chance())));
    }

    private static SparkSession cluster() {
        return SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("essai")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .getOrCreate();
    }

    private Path write(String nom, List<String[]> personnes, Charset encodage) throws IOException {
        var entete = Arrays.stream(Rubrique.values()).map(Rubrique::nom).collect(Collectors.joining(";"));
        var lignes = personnes.stream().map(personne -> String.join(";", personne));
        return Files.write(
                dossier.resolve(nom), Stream.concat(Stream.of(entete), lignes).toList(), encodage);
    }
}
