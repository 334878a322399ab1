package fr.raccroche.rapprochement;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The records of one file left to compare, in order of birth, words as numbers of the common dictionaries. What is compared
 * of a record lies together: far from the last one read, it costs one access to memory, not seven.
 */
final class Table {

    static final int JOURS = 1 << 16;

    private static final int TAILLE = 4;
    private static final int PRENOM = 1;
    private static final int COMMUNE = 2;
    private static final int POSTAL_ET_SEXE = 3;
    private static final int BITS_DU_SEXE = 2;
    private static final int[] AUCUN = {};

    final Fichier fichier;
    /** Row in the file it comes from. */
    final int[] ligne;
    /** Where the records born on a day begin; those of day 0 are of unknown birth. */
    final int[] jours = new int[JOURS + 1];

    private final int[] fiches;
    /** Apart: days are looked at far more often than the rest. */
    private final char[] naissances;

    private final int[] nomDUsage;
    private final int[][] libres = new int[Fichier.LIBRES][];

    Table(Fichier fichier, Vocabulaire mots, BitSet ecartees) {
        this.fichier = fichier;
        int total = fichier.nombre();
        for (int i = 0; i < total; i++) {
            if (!ecartees.get(i)) {
                jours[fichier.naissance[i] + 1]++;
            }
        }
        for (int jour = 0; jour < JOURS; jour++) {
            jours[jour + 1] += jours[jour];
        }
        ligne = new int[jours[JOURS]];
        fiches = new int[TAILLE * ligne.length];
        naissances = new char[ligne.length];
        remplir(mots, ecartees);
        nomDUsage = fichier.nomsDUsage.vide() ? AUCUN : colonne(fichier.nomsDUsage, mots.noms);
        for (int libre = 0; libre < libres.length; libre++) {
            libres[libre] = fichier.libres[libre].vide() ? AUCUN : colonne(fichier.libres[libre], mots.libres[libre]);
        }
    }

    private void remplir(Vocabulaire mots, BitSet ecartees) {
        int[] noms = mots.noms.numeros(fichier.noms.valeurs());
        int[] prenoms = mots.noms.numeros(fichier.prenoms.valeurs());
        int[] communes = mots.communes.numeros(fichier.communes.valeurs());
        var places = jours.clone();
        int total = fichier.nombre();
        for (int i = 0; i < total; i++) {
            if (!ecartees.get(i)) {
                int place = places[fichier.naissance[i]]++;
                ligne[place] = i;
                int debut = TAILLE * place;
                fiches[debut] = noms[fichier.noms.numero(i)];
                fiches[debut + PRENOM] = prenoms[fichier.prenoms.numero(i)];
                fiches[debut + COMMUNE] = communes[fichier.communes.numero(i)];
                fiches[debut + POSTAL_ET_SEXE] = fichier.codePostal[i] << BITS_DU_SEXE | fichier.sexe[i];
                naissances[place] = fichier.naissance[i];
            }
        }
    }

    private int[] colonne(Colonne colonne, Dictionnaire mots) {
        var numeros = mots.numeros(colonne.valeurs());
        var rangees = new int[ligne.length];
        for (int place = 0; place < rangees.length; place++) {
            rangees[place] = numeros[colonne.numero(ligne[place])];
        }
        return rangees;
    }

    int nombre() {
        return ligne.length;
    }

    int[] toutes() {
        return IntStream.range(0, ligne.length).toArray();
    }

    /** The same for the same identifier, whatever the place. */
    long empreinte(int place) {
        return fichier.empreinte(ligne[place]);
    }

    int nom(int place) {
        return fiches[TAILLE * place];
    }

    int prenom(int place) {
        return fiches[TAILLE * place + PRENOM];
    }

    int commune(int place) {
        return fiches[TAILLE * place + COMMUNE];
    }

    int codePostal(int place) {
        return fiches[TAILLE * place + POSTAL_ET_SEXE] >>> BITS_DU_SEXE;
    }

    char naissance(int place) {
        return naissances[place];
    }

    int sexe(int place) {
        return fiches[TAILLE * place + POSTAL_ET_SEXE] & (1 << BITS_DU_SEXE) - 1;
    }

    boolean aDesNomsDUsage() {
        return nomDUsage.length > 0;
    }

    int nomDUsage(int place) {
        return nomDUsage.length == 0 ? Dictionnaire.ABSENT : nomDUsage[place];
    }

    boolean aLibre(int libre) {
        return libres[libre].length > 0;
    }

    int libre(int libre, int place) {
        return libres[libre][place];
    }
}
