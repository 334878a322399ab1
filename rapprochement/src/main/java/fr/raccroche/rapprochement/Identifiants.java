package fr.raccroche.rapprochement;

import java.util.BitSet;

/** Links made by the national number alone, when each file writes it once and nothing contradicts it. */
final class Identifiants {

    interface Lien {
        void relier(int ligneA, int ligneB);
    }

    private final Fichier a;
    private final Fichier b;
    private final Dictionnaire noms;
    private final int[][] numeros;

    final BitSet prisA = new BitSet();
    final BitSet prisB = new BitSet();
    /** Numbers that several records of one file bear, or that people bear whom all else tells apart. */
    int contestes;

    Identifiants(Fichier a, Fichier b, Dictionnaire noms) {
        this.a = a;
        this.b = b;
        this.noms = noms;
        numeros = new int[][] {
            noms.numeros(a.noms), noms.numeros(a.prenoms), noms.numeros(b.noms), noms.numeros(b.prenoms)
        };
    }

    void relier(Lien lien) {
        var parIneA = new CleTriee(a.nombre(), ligne -> a.ine[ligne]);
        var parIneB = new CleTriee(b.nombre(), ligne -> b.ine[ligne]);
        parIneA.parcourir(parIneB, 0, 1, (debutA, finA, debutB, finB) -> {
            int ligneA = parIneA.ligne(debutA);
            int ligneB = parIneB.ligne(debutB);
            if (finA - debutA == 1
                    && finB - debutB == 1
                    && a.ine[ligneA] == b.ine[ligneB]
                    && vraisemblables(ligneA, ligneB)) {
                prisA.set(ligneA);
                prisB.set(ligneB);
                lien.relier(ligneA, ligneB);
            } else {
                contestes++;
            }
        });
    }

    /** Two of the three, nom, prénom and date, do not contradict. */
    private boolean vraisemblables(int ligneA, int ligneB) {
        int nomA = numeros[0][a.nom[ligneA]];
        int prenomA = numeros[1][a.prenom[ligneA]];
        int nomB = numeros[2][b.nom[ligneB]];
        int prenomB = numeros[3][b.prenom[ligneB]];
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
                || noms.sons[un] == noms.sons[autre]
                || noms.prefixes[un] == noms.prefixes[autre]
                || noms.contenus(un, autre);
    }
}
