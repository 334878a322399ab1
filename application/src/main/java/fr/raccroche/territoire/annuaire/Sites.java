package fr.raccroche.territoire.annuaire;

import fr.raccroche.territoire.annuaire.DepotAnnuaireRepository.Doublon;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a directory that are one school: a mother site and its annexes. */
record Sites(List<Doublon> lignes) {

    /** The mother site rather than an annexe, then the row with most tracks. */
    Doublon principal() {
        return lignes.stream()
                .min(Comparator.comparing(Doublon::annexe)
                        .thenComparing(doublon -> -doublon.nature().voies())
                        .thenComparing(Doublon::ligne))
                .orElseThrow();
    }

    /** The tracks of all rows decide the kind. */
    Nature nature() {
        return lignes.stream().map(Doublon::nature).reduce(principal().nature(), Nature::avec);
    }

    /** The other sites, in words. */
    String autres() {
        var principal = principal();
        return lignes.stream()
                .filter(autre -> autre.ligne() != principal.ligne())
                .map(Doublon::site)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ; "));
    }
}
