package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.annuaire.ImportAnnuaireRepository.Ecart;
import fr.raccroche.territoire.annuaire.ImportAnnuaireRepository.Sort;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a directory changes in the schools that are known. */
record Ecarts(List<Ecart> tous) {

    private static final int MOUVEMENTS_DETAILLES = 1_000;

    int combien(Sort sort) {
        return uais(sort).size();
    }

    Set<Uai> uais(Sort sort) {
        return tous.stream()
                .filter(ecart -> ecart.sort() == sort)
                .map(Ecart::uai)
                .collect(Collectors.toSet());
    }

    /** Schools known before. */
    Set<Uai> autres() {
        return tous.stream()
                .filter(ecart -> ecart.sort() != Sort.NOUVEAU)
                .map(Ecart::uai)
                .collect(Collectors.toSet());
    }

    /** Schools that change, without those that close because the file no longer names them. */
    int dansLeFichier() {
        return (int) tous.stream().filter(ecart -> !ecart.absent()).count();
    }

    /** The first of them in words, for the report. */
    List<BilanAnnuaire.Mouvement> mouvements() {
        return tous.stream()
                .limit(MOUVEMENTS_DETAILLES)
                .map(ecart -> new BilanAnnuaire.Mouvement(
                        ecart.uai().valeur(), ecart.sort().name(), ecart.nom(), ecart.commune()))
                .toList();
    }
}
