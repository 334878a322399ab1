package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Links made by the national number alone, when each file writes it once and nothing contradicts it. */
final class Identifiants {

    interface Lien {
        void relier(int ligneA, int ligneB);
    }

    /** The number of today in both, the former one in the second, in the first, in both. */
    static final int PASSES = 4;

    private static final int PARTS = 64;

    private final Fichier a;
    private final Fichier b;
    private final Dictionnaire noms;
    /** The number in the dictionary of each name of either file. */
    private final int[] nomsA;

    private final int[] prenomsA;
    private final int[] nomsB;
    private final int[] prenomsB;

    final BitSet prisA = new BitSet();
    final BitSet prisB = new BitSet();
    /** Numbers that several records of one file bear, or that people bear whom all else tells apart. */
    int contestes;

    Identifiants(Fichier a, Fichier b, Dictionnaire noms) {
        this.a = a;
        this.b = b;
        this.noms = noms;
        nomsA = noms.numeros(a.noms.valeurs());
        prenomsA = noms.numeros(a.prenoms.valeurs());
        nomsB = noms.numeros(b.noms.valeurs());
        prenomsB = noms.numeros(b.prenoms.valeurs());
    }

    /** By the number of today, then by the former one: a pupil known before 2018 may bear a number of each kind. */
    void relier(Lien lien) {
        for (int passe = 0; passe < PASSES; passe++) {
            relier(passe, lien);
        }
    }

    /** Those of one pass, which wants the passes before it done. */
    void relier(int passe, Lien lien) {
        if (possible(a, ancienDeA(passe)) && possible(b, ancienDeB(passe))) {
            relier(lien, numeros(a, ancienDeA(passe)), numeros(b, ancienDeB(passe)));
        }
    }

    private static boolean possible(Fichier fichier, boolean ancien) {
        return ancien ? fichier.aDesInesAnciens() : fichier.aDesInes();
    }

    static boolean ancienDeA(int passe) {
        return passe >= 2;
    }

    static boolean ancienDeB(int passe) {
        return passe % 2 == 1;
    }

    static IntToLongFunction numeros(Fichier fichier, boolean ancien) {
        return ancien ? fichier::ineAncien : ligne -> fichier.ine[ligne];
    }

    private void relier(Lien lien, IntToLongFunction ineA, IntToLongFunction ineB) {
        var parIneA = new CleTriee(a.nombre(), ligne -> prisA.get(ligne) ? 0 : ineA.applyAsLong(ligne));
        var parIneB = new CleTriee(b.nombre(), ligne -> prisB.get(ligne) ? 0 : ineB.applyAsLong(ligne));
        var parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var trouves = new Trouves();
                    parIneA.parcourir(parIneB, part, PARTS, (debutA, finA, debutB, finB) -> {
                        if (finA - debutA == 1 && finB - debutB == 1) {
                            trouves.ajouter(parIneA.ligne(debutA), parIneB.ligne(debutB));
                        } else {
                            trouves.contestes++;
                        }
                    });
                    trouves.verifier(ineA, ineB);
                    return trouves;
                })
                .toList();
        contestes += parts.stream().mapToInt(trouves -> trouves.contestes).sum();
        // Millions of them: one thread marks the rows, another tells the links.
        Stream.<Lien>of(this::marquer, lien).parallel().forEach(suite -> parts.forEach(trouves -> trouves.dire(suite)));
    }

    private void marquer(int ligneA, int ligneB) {
        prisA.set(ligneA);
        prisB.set(ligneB);
    }

    /**
     * What one thread finds. Records lie far apart: fields are fetched one kind after the other, many records at once, as
     * waiting for each would take most of the time.
     */
    private final class Trouves {

        private static final int LOT = 1 << 9;

        private final int[] nomsDuLotA = new int[LOT];
        private final int[] nomsDuLotB = new int[LOT];
        private final boolean[] memes = new boolean[LOT];
        private long[] lignes = new long[1 << 10];
        private int nombre;
        private int contestes;

        private void ajouter(int ligneA, int ligneB) {
            if (nombre == lignes.length) {
                lignes = Arrays.copyOf(lignes, nombre * 2);
            }
            lignes[nombre++] = (long) ligneA << 32 | ligneB;
        }

        private void dire(Lien suite) {
            for (int lien = 0; lien < nombre; lien++) {
                suite.relier(a(lien), b(lien));
            }
        }

        private int a(int lien) {
            return (int) (lignes[lien] >>> 32);
        }

        private int b(int lien) {
            return (int) lignes[lien];
        }

        /** Leaves out those whose numbers are not the same after all, or whom the rest contradicts. */
        private void verifier(IntToLongFunction ineA, IntToLongFunction ineB) {
            int proposes = nombre;
            nombre = 0;
            for (int debut = 0; debut < proposes; debut += LOT) {
                verifier(debut, Math.min(LOT, proposes - debut), ineA, ineB);
            }
            contestes += proposes - nombre;
        }

        private void verifier(int debut, int combien, IntToLongFunction ineA, IntToLongFunction ineB) {
            for (int i = 0; i < combien; i++) {
                memes[i] = ineA.applyAsLong(a(debut + i)) == ineB.applyAsLong(b(debut + i));
            }
            for (int i = 0; i < combien; i++) {
                nomsDuLotA[i] = a.noms.numero(a(debut + i));
                nomsDuLotB[i] = b.noms.numero(b(debut + i));
            }
            for (int i = 0; i < combien; i++) {
                boolean memesNoms = nomsA[nomsDuLotA[i]] == nomsB[nomsDuLotB[i]];
                boolean memeJour = a.naissance[a(debut + i)] == b.naissance[b(debut + i)];
                boolean surs = memesNoms & memeJour;
                memes[i] &= surs || vraisemblables(a(debut + i), b(debut + i));
            }
            for (int i = 0; i < combien; i++) {
                if (memes[i]) {
                    lignes[nombre++] = lignes[debut + i];
                }
            }
        }
    }

    /**
     * What the numbers say of two records: the same one, of today or former; two of one form, hence two people; nothing,
     * when they are missing, or were given out by different services.
     */
    Accord accord(int ligneA, int ligneB) {
        var accord = Accord.ABSENT;
        for (int passe = 0; passe < PASSES; passe++) {
            long un = numeros(a, ancienDeA(passe)).applyAsLong(ligneA);
            long autre = numeros(b, ancienDeB(passe)).applyAsLong(ligneB);
            if (un != 0 && un == autre) {
                return Accord.EGAL;
            }
            if (un != 0 && autre != 0 && Codes.formeDIne(un) == Codes.formeDIne(autre)) {
                accord = Accord.DIFFERENT;
            }
        }
        return accord;
    }

    /** Two of the three, nom, prénom and date, do not contradict. */
    boolean vraisemblables(int ligneA, int ligneB) {
        int nomA = nomsA[a.noms.numero(ligneA)];
        int prenomA = prenomsA[a.prenoms.numero(ligneA)];
        int nomB = nomsB[b.noms.numero(ligneB)];
        int prenomB = prenomsB[b.prenoms.numero(ligneB)];
        int accords = 0;
        accords += proches(nomA, nomB) || proches(nomA, prenomB) ? 1 : 0;
        accords += proches(prenomA, prenomB) || proches(prenomA, nomB) ? 1 : 0;
        accords += a.naissance[ligneA] == b.naissance[ligneB] || a.naissance[ligneA] == 0 || b.naissance[ligneB] == 0
                ? 1
                : 0;
        return accords >= 2;
    }

    private boolean proches(int un, int autre) {
        return un == autre
                || un == Dictionnaire.ABSENT
                || autre == Dictionnaire.ABSENT
                || noms.prefixes[un] == noms.prefixes[autre]
                || noms.contenus(un, autre)
                || noms.son(un) == noms.son(autre);
    }
}
