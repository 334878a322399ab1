package fr.raccroche.reperage.spark;

import fr.raccroche.rapprochement.Acquis;
import fr.raccroche.rapprochement.Conduite;
import fr.raccroche.rapprochement.Denombrement;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Paires;
import fr.raccroche.rapprochement.Repartition;
import fr.raccroche.rapprochement.Repartition.Cotees;
import fr.raccroche.rapprochement.Repartition.Identifies;
import fr.raccroche.rapprochement.Repartition.MemeJourTrouve;
import fr.raccroche.rapprochement.Rubrique;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The linkage of {@link fr.raccroche.rapprochement.Rapprochement}, step by step, each on the machines that hold the records. */
final class RapprochementReparti {

    private static final int LIGNES_PAR_PART = 100_000;

    private final JavaSparkContext spark;
    private final JavaRDD<Ligne> a;
    private final JavaRDD<Ligne> b;
    private final Fichier identifiantsA;
    private final Fichier identifiantsB;
    private final int parts;
    private final BitSet prisA = new BitSet();
    private final BitSet prisB = new BitSet();
    private final List<Lien> liens = new ArrayList<>();
    private int contestes;

    RapprochementReparti(JavaSparkContext spark, JavaRDD<Ligne> a, JavaRDD<Ligne> b) {
        this.spark = spark;
        this.a = a.persist(StorageLevel.MEMORY_AND_DISK());
        this.b = b.persist(StorageLevel.MEMORY_AND_DISK());
        identifiantsA = identifiants(this.a);
        identifiantsB = identifiants(this.b);
        parts = Math.max(
                2 * spark.defaultParallelism(), (identifiantsA.nombre() + identifiantsB.nombre()) / LIGNES_PAR_PART);
        relierParNumero();
        relierParRessemblance();
    }

    private static Fichier identifiants(JavaRDD<Ligne> lignes) {
        var identifiants = new Fichier();
        var saisie = identifiants.saisir();
        lignes.map(ligne -> ligne.valeurs()[Rubrique.ID.ordinal()])
                .toLocalIterator()
                .forEachRemaining(id -> saisie.dire(Rubrique.ID, id).finir());
        return identifiants;
    }

    private void relierParNumero() {
        for (int i = 0; i < Repartition.PASSES; i++) {
            int passe = i;
            var numerosA = Blocs.parCle(
                    quiOnt(Repartition.numero(passe, false), restants(a, prisA)),
                    (part, porteur) -> Repartition.numeros(part, passe, false, porteur),
                    parts);
            var numerosB = Blocs.parCle(
                    quiOnt(Repartition.numero(passe, true), restants(b, prisB)),
                    (part, porteur) -> Repartition.numeros(part, passe, true, porteur),
                    parts);
            Blocs.rencontrer(numerosA, numerosB, Repartition.PASSES, Repartition::identifier)
                    .collect()
                    .forEach(this::prendre);
        }
    }

    private void prendre(Identifies identifies) {
        contestes += identifies.contestes();
        for (int lien = 0; lien < identifies.liens().nombre(); lien++) {
            int ligneA = identifies.liens().a(lien);
            int ligneB = identifies.liens().b(lien);
            prisA.set(ligneA);
            prisB.set(ligneB);
            liens.add(new Lien(ligneA, ligneB, 1, true, 0));
        }
    }

    private void relierParRessemblance() {
        var restantsA = restants(a, prisA);
        var restantsB = restants(b, prisB);
        var restentA = denombrer(restantsA);
        var conduite = new Conduite(denombrer(a), denombrer(b), restentA, denombrer(restantsB));
        var contendants = contendants(restantsA, restantsB, restentA.nombre(), conduite.acquis())
                .persist(StorageLevel.MEMORY_AND_DISK());
        apprendre(conduite, contendants);
        liens.addAll(Conduite.affecter(coter(contendants, conduite.acquis()), identifiantsA, identifiantsB));
        contendants.unpersist();
    }

    private JavaRDD<Contendant> contendants(
            JavaRDD<Ligne> restantsA, JavaRDD<Ligne> restantsB, int nombreA, Acquis debut) {
        var connu = spark.broadcast(debut);
        var memeJour = Blocs.rencontrer(
                        Blocs.parCle(restantsA, Repartition::jours, parts),
                        Blocs.parCle(restantsB, Repartition::jours, parts),
                        1,
                        (partA, partB, regle) -> Repartition.memeJour(partA, partB, connu.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        var sursA = new BitSet();
        var sursB = new BitSet();
        memeJour.map(MemeJourTrouve::certaines).toLocalIterator().forEachRemaining(certaines -> {
            for (int paire = 0; paire < certaines.nombre(); paire++) {
                sursA.set(certaines.a(paire));
                sursB.set(certaines.b(paire));
            }
        });
        var autreJour = Blocs.rencontrer(
                Blocs.parCle(restants(restantsA, sursA), Repartition::cles, parts),
                Blocs.parCle(restants(restantsB, sursB), Repartition::cles, parts),
                Repartition.REGLES,
                (partA, partB, regle) -> Repartition.chercher(partA, partB, regle, connu.value()));
        var paires =
                memeJour.map(MemeJourTrouve::paires).union(autreJour).flatMapToPair(RapprochementReparti::parLigne);
        return restantsA
                .mapToPair(ligne -> new Tuple2<>(ligne.numero(), ligne))
                .cogroup(paires, new HashPartitioner(parts))
                .map(groupe -> contendant(groupe._2()))
                .mapPartitions(part -> observer(part, nombreA));
    }

    private static Iterator<Tuple2<Integer, Long>> parLigne(Paires paires) {
        return IntStream.range(0, paires.nombre())
                .mapToObj(paire ->
                        new Tuple2<>(paires.a(paire), Contendant.paire(paires.b(paire), paires.accords(paire))))
                .iterator();
    }

    /** Two rules may have proposed one pair. */
    private static Contendant contendant(Tuple2<Iterable<Ligne>, Iterable<Long>> groupe) {
        var paires = StreamSupport.stream(groupe._2().spliterator(), false)
                .mapToLong(paire -> paire)
                .distinct()
                .toArray();
        return new Contendant(groupe._1().iterator().next(), paires, false);
    }

    private static Iterator<Contendant> observer(Iterator<Contendant> part, int nombreA) {
        var contendants = liste(part);
        var observes = Repartition.observees(Contendant.part(contendants), nombreA);
        return IntStream.range(0, contendants.size())
                .mapToObj(rang -> new Contendant(
                        contendants.get(rang).ligne(), contendants.get(rang).paires(), observes.get(rang)))
                .iterator();
    }

    private void apprendre(Conduite conduite, JavaRDD<Contendant> contendants) {
        var voulus = new BitSet();
        contendants
                .filter(Contendant::observe)
                .flatMap(contendant -> contendant.lignesB().iterator())
                .distinct()
                .collect()
                .forEach(voulus::set);
        var partages = spark.broadcast(voulus);
        var echantillon = contendants
                .filter(contendant -> contendant.observe() || contendant.veut(partages.value()))
                .collect();
        conduite.apprendre(Contendant.part(echantillon), Contendant.paires(echantillon), identifiantsB.nombre());
    }

    private List<Cotees> coter(JavaRDD<Contendant> contendants, Acquis acquis) {
        var appris = spark.broadcast(acquis);
        return contendants
                .filter(contendant -> contendant.paires().length > 0)
                .mapPartitions(part -> {
                    var deLaPart = liste(part);
                    return List.of(Repartition.coter(
                                    Contendant.part(deLaPart), Contendant.paires(deLaPart), appris.value()))
                            .iterator();
                })
                .collect();
    }

    private static Denombrement denombrer(JavaRDD<Ligne> lignes) {
        return lignes.mapPartitions(
                        part -> List.of(Ligne.part(liste(part)).denombrer()).iterator())
                .treeReduce(Denombrement::ajouter);
    }

    private JavaRDD<Ligne> restants(JavaRDD<Ligne> lignes, BitSet pris) {
        var connus = spark.broadcast((BitSet) pris.clone());
        return lignes.filter(ligne -> !connus.value().get(ligne.numero()));
    }

    private static JavaRDD<Ligne> quiOnt(Rubrique rubrique, JavaRDD<Ligne> lignes) {
        return lignes.filter(ligne -> !ligne.valeurs()[rubrique.ordinal()].isEmpty());
    }

    private static <T> List<T> liste(Iterator<T> part) {
        var liste = new ArrayList<T>();
        part.forEachRemaining(liste::add);
        return liste;
    }

    /** Those by national number first; rows of the files, from 0. */
    List<Lien> liens() {
        return liens;
    }

    /** National numbers that were not believed. */
    int identifiantsContestes() {
        return contestes;
    }

    /** Only identifiers are there. */
    Fichier identifiantsA() {
        return identifiantsA;
    }

    Fichier identifiantsB() {
        return identifiantsB;
    }
}
