package fr.raccroche.flux.feuille;

import fr.raccroche.flux.feuille.LigneDeposee.Sort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A file sent back as its page shows it: refusals first, and how many rows of each kind. */
record ApercuDeReprise(String nom, List<LigneDeposee> lignes, List<Total> totaux) {

    /** How many rows of one kind. */
    record Total(Sort sort, int nombre) {

        public String libelle() {
            return sort.libelle(nombre);
        }
    }

    static ApercuDeReprise de(String nom, List<LigneDeposee> lignes) {
        return new ApercuDeReprise(
                nom,
                lignes.stream()
                        .sorted(Comparator.comparing(LigneDeposee::sort).thenComparing(LigneDeposee::numero))
                        .toList(),
                Arrays.stream(Sort.values())
                        .map(sort -> new Total(sort, (int) lignes.stream()
                                .filter(ligne -> ligne.sort() == sort)
                                .count()))
                        .filter(total -> total.nombre() > 0)
                        .toList());
    }

    public boolean applicable() {
        return lignes.stream().anyMatch(LigneDeposee::applicable);
    }

    /** Part of the file is recorded: what is shown is what remains. */
    public boolean commencee() {
        return lignes.stream().anyMatch(ligne -> ligne.sort() == Sort.ENREGISTREE);
    }
}
