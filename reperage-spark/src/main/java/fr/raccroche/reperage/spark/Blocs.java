package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Part;
import fr.raccroche.rapprochement.Repartition.Porteur;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Brings the records of both files that bear one key to one machine; the rules of the core then work as on whole files. */
final class Blocs {

    /** Keys take less: days sixteen bits, others thirty-seven. */
    private static final int BITS_DE_CLE = 40;

    interface Cles extends Serializable {
        void donner(Part part, Porteur porteur);
    }

    interface Rencontre<T> extends Serializable {
        T rencontrer(Part a, Part b, int regle);
    }

    private Blocs() {}

    static <T> JavaRDD<T> rencontrer(
            JavaPairRDD<Long, Ligne> a, JavaPairRDD<Long, Ligne> b, int regles, Rencontre<T> rencontre) {
        return a.zipPartitions(b, (lignesA, lignesB) -> {
            var partsA = parRegle(lignesA, regles);
            var partsB = parRegle(lignesB, regles);
            var trouves = new ArrayList<T>();
            for (int regle = 0; regle < regles; regle++) {
                if (partsA.get(regle).nombre() > 0 && partsB.get(regle).nombre() > 0) {
                    trouves.add(rencontre.rencontrer(partsA.get(regle), partsB.get(regle), regle));
                }
            }
            return trouves.iterator();
        });
    }

    static JavaPairRDD<Long, Ligne> parCle(JavaRDD<Ligne> lignes, Cles cles, int parts) {
        return lignes.mapPartitionsToPair(part -> porter(part, cles)).partitionBy(new HashPartitioner(parts));
    }

    private static Iterator<Tuple2<Long, Ligne>> porter(Iterator<Ligne> part, Cles cles) {
        var lignes = new ArrayList<Ligne>();
        part.forEachRemaining(lignes::add);
        var portees = new ArrayList<Tuple2<Long, Ligne>>();
        cles.donner(
                Ligne.part(lignes),
                (rang, regle, cle) -> portees.add(new Tuple2<>((long) regle << BITS_DE_CLE | cle, lignes.get(rang))));
        return portees.iterator();
    }

    private static List<Part> parRegle(Iterator<Tuple2<Long, Ligne>> lignes, int regles) {
        var parts = Stream.generate(Part::new).limit(regles).toList();
        lignes.forEachRemaining(portee -> parts.get((int) (portee._1() >>> BITS_DE_CLE))
                .ajouter(portee._2().numero(), portee._2().valeurs()));
        return parts;
    }
}
