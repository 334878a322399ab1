package fr.raccroche.rapprochement;

import java.util.Arrays;

/** Some records of a file too large for one machine, and the row of each in the whole. */
public final class Part {

    final Fichier fichier = new Fichier();
    private final Fichier.Saisie saisie = fichier.saisir();
    private int[] lignes = new int[1 << 8];

    /**
     * @param ligne in the whole file
     * @param valeurs by {@link Rubrique}; what is missing is empty
     */
    public void ajouter(int ligne, String[] valeurs) {
        if (nombre() == lignes.length) {
            lignes = Arrays.copyOf(lignes, 2 * lignes.length);
        }
        lignes[nombre()] = ligne;
        for (var rubrique : Rubrique.values()) {
            saisie.dire(rubrique, valeurs[rubrique.ordinal()]);
        }
        saisie.finir();
    }

    public int nombre() {
        return fichier.nombre();
    }

    int ligne(int rang) {
        return lignes[rang];
    }

    public Denombrement denombrer() {
        return new Denombrement(fichier);
    }
}
