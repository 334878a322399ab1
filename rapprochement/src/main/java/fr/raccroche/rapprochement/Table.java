package fr.raccroche.rapprochement;

import java.util.BitSet;

/** The records of one file left to compare, in order of birth, names as numbers of the common dictionary. */
final class Table {

    static final int JOURS = 1 << 16;

    final Fichier fichier;
    final int[] nom;
    final int[] prenom;
    final int[] commune;
    final int[] codePostal;
    final char[] naissance;
    final byte[] sexe;
    /** Row in the file it comes from. */
    final int[] ligne;
    /** Where the records born on a day begin; those of day 0 are of unknown birth. */
    final int[] jours = new int[JOURS + 1];

    Table(Fichier fichier, Dictionnaire noms, Dictionnaire communes, BitSet ecartees) {
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
        int nombre = jours[JOURS];
        nom = new int[nombre];
        prenom = new int[nombre];
        commune = new int[nombre];
        codePostal = new int[nombre];
        naissance = new char[nombre];
        sexe = new byte[nombre];
        ligne = new int[nombre];
        remplir(
                noms.numeros(fichier.noms),
                noms.numeros(fichier.prenoms),
                communes.numeros(fichier.communes),
                ecartees);
    }

    private void remplir(int[] noms, int[] prenoms, int[] communes, BitSet ecartees) {
        var places = jours.clone();
        for (int i = 0; i < fichier.nombre(); i++) {
            if (!ecartees.get(i)) {
                int place = places[fichier.naissance[i]]++;
                nom[place] = noms[fichier.nom[i]];
                prenom[place] = prenoms[fichier.prenom[i]];
                commune[place] = communes[fichier.commune[i]];
                codePostal[place] = fichier.codePostal[i];
                naissance[place] = fichier.naissance[i];
                sexe[place] = fichier.sexe[i];
                ligne[place] = i;
            }
        }
    }

    int nombre() {
        return ligne.length;
    }
}
