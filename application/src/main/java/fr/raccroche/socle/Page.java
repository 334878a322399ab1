package fr.raccroche.socle;

import java.util.List;

/** One page of a list, and whether another follows (the whole is counted apart, only where it is shown). */
public record Page<T>(List<T> lignes, int numero, boolean suivante) {

    public static final int TAILLE = 50;

    public Page {
        lignes = List.copyOf(lignes);
    }

    /** From a query that asked for one row more than the page holds. */
    public static <T> Page<T> de(List<T> lignesEtUne, int numero, int taille) {
        var suivante = lignesEtUne.size() > taille;
        return new Page<>(suivante ? lignesEtUne.subList(0, taille) : lignesEtUne, numero, suivante);
    }
}
