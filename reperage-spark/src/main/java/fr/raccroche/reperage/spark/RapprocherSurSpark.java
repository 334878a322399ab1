package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.rapprochement.csv.PairesCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** « spark-submit … A.csv B.csv --out=paires.csv [--mapping=nom:NOM_DE_FAMILLE,…] ». */
public final class RapprocherSurSpark {

    private static final String USAGE =
            "Usage : RapprocherSurSpark A.csv B.csv --out=paires.csv [--mapping=champ:COLONNE,…]";

    private RapprocherSurSpark() {}

    public static void main(String[] arguments) throws IOException {
        var fichiers =
                Arrays.stream(arguments).filter(mot -> !mot.startsWith("--")).toList();
        var sortie = option(arguments, "--out=");
        if (fichiers.size() != 2 || sortie.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try (var spark =
                SparkSession.builder().appName("raccroche-rapprochement").getOrCreate()) {
            ecrire(spark, fichiers, option(arguments, "--mapping="), Path.of(sortie));
        }
    }

    private static void ecrire(SparkSession spark, List<String> fichiers, String correspondances, Path sortie) {
        var trouve = entre(spark, Path.of(fichiers.get(0)), Path.of(fichiers.get(1)), correspondances);
        PairesCsv.ecrire(sortie, trouve.liens(), trouve.identifiantsA(), trouve.identifiantsB(), Seuils.USUELS);
        System.out.printf(
                "%d liens, dont %d par INE ; %d INE contestés%n",
                trouve.liens().size(),
                trouve.liens().stream().filter(lien -> lien.parIdentifiant()).count(),
                trouve.identifiantsContestes());
    }

    static RapprochementReparti entre(SparkSession spark, Path a, Path b, String correspondances) {
        return new RapprochementReparti(
                JavaSparkContext.fromSparkContext(spark.sparkContext()),
                ListeCsv.lire(spark, a, correspondances),
                ListeCsv.lire(spark, b, correspondances));
    }

    private static String option(String[] arguments, String nom) {
        return Arrays.stream(arguments)
                .filter(mot -> mot.startsWith(nom))
                .map(mot -> mot.substring(nom.length()))
                .findFirst()
                .orElse("");
    }
}
