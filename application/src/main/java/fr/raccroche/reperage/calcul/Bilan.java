package fr.raccroche.reperage.calcul;

import java.util.Map;

/** What a run did, in counts, and how long each step took, in milliseconds. */
public record Bilan(
        boolean partiel,
        long comparees,
        int contestes,
        int parIne,
        int parNoms,
        int aRevoir,
        int ouvertes,
        int levees,
        int rouvertes,
        int sansNaissance,
        int horsDesRegles,
        double seuilMeme,
        double seuilARevoir,
        Map<String, Long> durees) {

    public long duree() {
        return durees.values().stream().mapToLong(Long::longValue).sum();
    }
}
