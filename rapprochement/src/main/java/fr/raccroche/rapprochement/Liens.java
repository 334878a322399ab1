package fr.raccroche.rapprochement;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Links packed in arrays, sixteen bytes each; a {@link Lien} is made when it is asked for. */
final class Liens extends AbstractList<Lien> implements RandomAccess {

    static final float PAR_IDENTIFIANT = 2;

    private int[] lignesA;
    private int[] lignesB;
    private float[] chances;
    private int[] accords;
    private int nombre;

    /** @param attendus more are taken all the same */
    Liens(int attendus) {
        lignesA = new int[attendus];
        lignesB = new int[attendus];
        chances = new float[attendus];
        accords = new int[attendus];
    }

    void ajouter(int ligneA, int ligneB, float chance, int accord) {
        if (nombre == lignesA.length) {
            int taille = nombre + (nombre >> 1) + 16;
            lignesA = Arrays.copyOf(lignesA, taille);
            lignesB = Arrays.copyOf(lignesB, taille);
            chances = Arrays.copyOf(chances, taille);
            accords = Arrays.copyOf(accords, taille);
        }
        lignesA[nombre] = ligneA;
        lignesB[nombre] = ligneB;
        chances[nombre] = chance;
        accords[nombre++] = accord;
    }

    @Override
    public Lien get(int rang) {
        if (rang >= nombre) {
            throw new IndexOutOfBoundsException(rang);
        }
        boolean parIdentifiant = chances[rang] == PAR_IDENTIFIANT;
        return new Lien(
                lignesA[rang], lignesB[rang], parIdentifiant ? 1 : chances[rang], parIdentifiant, accords[rang]);
    }

    @Override
    public int size() {
        return nombre;
    }
}
