package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * How many of the pairs known to be true are met at all: the others are lost before anything is compared.
 *
 * @param rencontrees by national number, or by a key that brings them together
 */
public record Completude(long vraies, long rencontrees) {

    /** @param vraie row of the second file for a row of the first, or a negative number */
    public static Completude de(Fichier fichierA, Fichier fichierB, IntUnaryOperator vraie) {
        var mots = new Vocabulaire(fichierA, fichierB);
        var identifiants = new Identifiants(fichierA, fichierB, mots.noms);
        var parNumero = new long[1];
        identifiants.relier((ligneA, ligneB) -> parNumero[0] += vraie.applyAsInt(ligneA) == ligneB ? 1 : 0);
        var a = new Table(fichierA, mots, identifiants.prisA);
        var b = new Table(fichierB, mots, identifiants.prisB);
        var places = new int[fichierB.nombre()];
        Arrays.fill(places, -1);
        for (int place = 0; place < b.nombre(); place++) {
            places[b.ligne[place]] = place;
        }
        var frequences = new Frequences(mots, a, b);
        var comparaison = new Comparaison(mots.noms, frequences.prenomsCourants(), a, b);
        var modele = new Modele(frequences, comparaison, a.nombre(), b.nombre());
        long comparees = Candidats.rencontres(mots, a, b, modele, comparaison, place -> {
            int ligneB = vraie.applyAsInt(a.ligne[place]);
            return ligneB < 0 ? -1 : places[ligneB];
        });
        long vraies = 0;
        for (int ligne = 0; ligne < fichierA.nombre(); ligne++) {
            vraies += vraie.applyAsInt(ligne) >= 0 ? 1 : 0;
        }
        return new Completude(vraies, parNumero[0] + comparees);
    }

    public double part() {
        return vraies == 0 ? 1 : (double) rencontrees / vraies;
    }
}
