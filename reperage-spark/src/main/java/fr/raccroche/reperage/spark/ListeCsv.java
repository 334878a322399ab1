package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Rubrique;
import fr.raccroche.rapprochement.csv.Presentation;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** A CSV file that all machines see at one path, each reading a part of it; one record a line. */
final class ListeCsv {

    private ListeCsv() {}

    static JavaRDD<Ligne> lire(SparkSession spark, Path chemin, String correspondances) {
        var presentation = Presentation.de(chemin, correspondances);
        var rubriques = presentation.parRang();
        // Or Spark refuses windows-1252.
        spark.conf().set("spark.sql.legacy.javaCharsets", true);
        return spark.read()
                .option("header", true)
                .option("sep", String.valueOf(presentation.separateur()))
                .option("encoding", presentation.encodage().name())
                .option("escape", "\"")
                .csv(chemin.toUri().toString())
                .javaRDD()
                .zipWithIndex()
                .map(rangee -> ligne(rangee, rubriques));
    }

    /** Without an identifier, the line of the file stands for it. */
    private static Ligne ligne(Tuple2<Row, Long> rangee, @Nullable Rubrique[] rubriques) {
        int numero = Math.toIntExact(rangee._2());
        var valeurs = new String[Rubrique.values().length];
        Arrays.fill(valeurs, "");
        valeurs[Rubrique.ID.ordinal()] = String.valueOf(numero + 2);
        for (int rang = 0; rang < Math.min(rubriques.length, rangee._1().length()); rang++) {
            if (rubriques[rang] != null && !rangee._1().isNullAt(rang)) {
                valeurs[rubriques[rang].ordinal()] = rangee._1().getString(rang);
            }
        }
        return new Ligne(numero, valeurs);
    }
}
