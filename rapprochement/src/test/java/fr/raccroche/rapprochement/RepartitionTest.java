package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Machines are played by lists: what they find in parts is what one machine finds in the whole. */
class RepartitionTest {

    private static final int MACHINES = 3;

    private final Population population = new Population(3000);
    private final BitSet prisA = new BitSet();
    private final BitSet prisB = new BitSet();
    private final List<Lien> liens = new ArrayList<>();
    private int contestes;

    @Test
    void findsInPartsWhatOneMachineFindsInTheWhole() {
        var a = whole(population.a);
        var b = whole(population.b);
        var entier = Rapprochement.entre(a, b);

        identify();
        var conduite = conduct();
        var paires = search(conduite.acquis());
        learn(conduite, paires);
        liens.addAll(Conduite.affecter(weigh(paires, conduite.acquis()), a, b));

        assertThat(entier.liens()).hasSizeGreaterThan(2000);
        assertThat(entier.liens().stream().filter(Lien::parIdentifiant)).hasSizeGreaterThan(1000);
        assertThat(liens).hasSameSizeAs(entier.liens());
        assertThat(Set.copyOf(liens)).isEqualTo(Set.copyOf(entier.liens()));
        assertThat(contestes).isEqualTo(entier.identifiantsContestes()).isPositive();
    }

    private void identify() {
        for (int pass = 0; pass < Repartition.PASSES; pass++) {
            int passe = pass;
            var partsA =
                    parts(population.a, prisA, (part, porteur) -> Repartition.numeros(part, passe, false, porteur));
            var partsB = parts(population.b, prisB, (part, porteur) -> Repartition.numeros(part, passe, true, porteur));
            for (int machine = 0; machine < MACHINES; machine++) {
                var trouves = Repartition.identifier(partsA.get(machine)[passe], partsB.get(machine)[passe], passe);
                contestes += trouves.contestes();
                for (int paire = 0; paire < trouves.liens().nombre(); paire++) {
                    prisA.set(trouves.liens().a(paire));
                    prisB.set(trouves.liens().b(paire));
                    liens.add(new Lien(trouves.liens().a(paire), trouves.liens().b(paire), 1, true, 0));
                }
            }
        }
    }

    private Conduite conduct() {
        var rien = new BitSet();
        return new Conduite(
                count(population.a, rien),
                count(population.b, rien),
                count(population.a, prisA),
                count(population.b, prisB));
    }

    private static Denombrement count(List<String[]> rows, BitSet pris) {
        return IntStream.range(0, MACHINES)
                .mapToObj(machine -> {
                    var part = new Part();
                    for (int ligne = machine; ligne < rows.size(); ligne += MACHINES) {
                        if (!pris.get(ligne)) {
                            part.ajouter(ligne, rows.get(ligne));
                        }
                    }
                    return part.denombrer();
                })
                .reduce(Denombrement::ajouter)
                .orElseThrow();
    }

    private Map<Integer, Paires> search(Acquis debut) {
        var parLigne = new TreeMap<Integer, Paires>();
        var sursA = (BitSet) prisA.clone();
        var sursB = (BitSet) prisB.clone();
        var joursA = parts(population.a, prisA, Repartition::jours);
        var joursB = parts(population.b, prisB, Repartition::jours);
        for (int machine = 0; machine < MACHINES; machine++) {
            var trouve = Repartition.memeJour(joursA.get(machine)[0], joursB.get(machine)[0], debut);
            keep(trouve.paires(), parLigne);
            for (int paire = 0; paire < trouve.certaines().nombre(); paire++) {
                sursA.set(trouve.certaines().a(paire));
                sursB.set(trouve.certaines().b(paire));
            }
        }
        assertThat(sursA.cardinality()).isGreaterThan(prisA.cardinality());
        var partsA = parts(population.a, sursA, Repartition::cles);
        var partsB = parts(population.b, sursB, Repartition::cles);
        for (int machine = 0; machine < MACHINES; machine++) {
            for (int regle = 0; regle < Repartition.REGLES; regle++) {
                keep(
                        Repartition.chercher(partsA.get(machine)[regle], partsB.get(machine)[regle], regle, debut),
                        parLigne);
            }
        }
        return parLigne;
    }

    private static void keep(Paires paires, Map<Integer, Paires> parLigne) {
        for (int paire = 0; paire < paires.nombre(); paire++) {
            parLigne.computeIfAbsent(paires.a(paire), ligne -> new Paires())
                    .garder(paires.a(paire), paires.b(paire), paires.accords(paire));
        }
    }

    private void learn(Conduite conduite, Map<Integer, Paires> parLigne) {
        var part = new Part();
        var paires = new Paires();
        for (int ligne = 0; ligne < population.a.size(); ligne++) {
            if (!prisA.get(ligne)) {
                part.ajouter(ligne, population.a.get(ligne));
                take(parLigne.getOrDefault(ligne, new Paires()), part.nombre() - 1, paires);
            }
        }
        conduite.apprendre(part, paires, population.b.size());
    }

    private List<Repartition.Cotees> weigh(Map<Integer, Paires> parLigne, Acquis appris) {
        return IntStream.range(0, MACHINES)
                .mapToObj(machine -> {
                    var part = new Part();
                    var paires = new Paires();
                    parLigne.forEach((ligne, deLigne) -> {
                        if (ligne % MACHINES == machine) {
                            part.ajouter(ligne, population.a.get(ligne));
                            take(deLigne, part.nombre() - 1, paires);
                        }
                    });
                    return Repartition.coter(part, paires, appris);
                })
                .toList();
    }

    private static void take(Paires deLigne, int rang, Paires paires) {
        for (int paire = 0; paire < deLigne.nombre(); paire++) {
            paires.garder(rang, deLigne.b(paire), deLigne.accords(paire));
        }
    }

    private interface Keys {
        void give(Part part, Repartition.Porteur porteur);
    }

    /** For each machine and rule, the records whose key falls to it. */
    private static List<Part[]> parts(List<String[]> rows, BitSet pris, Keys keys) {
        var parts = IntStream.range(0, MACHINES)
                .mapToObj(machine -> IntStream.range(0, Repartition.REGLES)
                        .mapToObj(regle -> new Part())
                        .toArray(Part[]::new))
                .toList();
        var toutes = new Part();
        for (int ligne = rows.size() - 1; ligne >= 0; ligne--) {
            if (!pris.get(ligne)) {
                toutes.ajouter(ligne, rows.get(ligne));
            }
        }
        keys.give(toutes, (rang, regle, cle) -> {
            int ligne = toutes.ligne(rang);
            parts.get((int) (cle % MACHINES))[regle].ajouter(ligne, rows.get(ligne));
        });
        return parts;
    }

    private static Fichier whole(List<String[]> rows) {
        var part = new Part();
        for (int ligne = 0; ligne < rows.size(); ligne++) {
            part.ajouter(ligne, rows.get(ligne));
        }
        return part.fichier;
    }
}
