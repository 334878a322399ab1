package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

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
        return !ancien || fichier.aDesInesAnciens();
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
        var parIneA = new CleTriee(portent(a, ineA, prisA), ineA);
        var parIneB = new CleTriee(portent(b, ineB, prisB), ineB);
        IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var trouves = new Trouves();
                    parIneA.parcourir(parIneB, part, PARTS, (debutA, finA, debutB, finB) -> {
                        int ligneA = parIneA.ligne(debutA);
                        int ligneB = parIneB.ligne(debutB);
                        boolean seuls = finA - debutA == 1 && finB - debutB == 1;
                        if (seuls
                                && ineA.applyAsLong(ligneA) == ineB.applyAsLong(ligneB)
                                && vraisemblables(ligneA, ligneB)) {
                            trouves.ajouter(ligneA, ligneB);
                        } else {
                            trouves.contestes++;
                        }
                    });
                    return trouves;
                })
                .toList()
                .forEach(trouves -> prendre(trouves, lien));
    }

    /** The records that bear a number, without those linked already. */
    static int[] portent(Fichier fichier, IntToLongFunction ine, BitSet pris) {
        return IntStream.range(0, fichier.nombre())
                .filter(ligne -> ine.applyAsLong(ligne) != 0 && !pris.get(ligne))
                .toArray();
    }

    private void prendre(Trouves trouves, Lien lien) {
        contestes += trouves.contestes;
        for (int i = 0; i < trouves.nombre; i++) {
            int ligneA = (int) (trouves.lignes[i] >>> 32);
            int ligneB = (int) trouves.lignes[i];
            prisA.set(ligneA);
            prisB.set(ligneB);
            lien.relier(ligneA, ligneB);
        }
    }

    /** What one thread finds. */
    private static final class Trouves {

        private long[] lignes = new long[1 << 10];
        private int nombre;
        private int contestes;

        private void ajouter(int ligneA, int ligneB) {
            if (nombre == lignes.length) {
                lignes = Arrays.copyOf(lignes, nombre * 2);
            }
            lignes[nombre++] = (long) ligneA << 32 | ligneB;
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
        if (nomA == nomB && a.naissance[ligneA] == b.naissance[ligneB]) {
            return true;
        }
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
                || noms.son(un) == noms.son(autre)
                || noms.prefixes[un] == noms.prefixes[autre]
                || noms.contenus(un, autre);
    }
}
