package fr.raccroche.actions;

import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Optional;

/** What is said of an accueil: the action, the entry, who signalled the young person, and the exit once it is known. */
public record SaisieAccueil(
        ActionId action, LocalDate entree, String origine, Optional<Uai> origineUai, Optional<Sortie> sortie) {

    /** The day the young person left the action, and why. */
    public record Sortie(LocalDate le, String motif) {}

    public SaisieAccueil {
        sortie.ifPresent(fin -> {
            if (fin.le().isBefore(entree)) {
                throw new RegleMetierException("accueil.sortie-avant-entree");
            }
        });
    }

    public SaisieAccueil avecSortie(LocalDate le, String motif) {
        return new SaisieAccueil(action, entree, origine, origineUai, Optional.of(new Sortie(le, motif)));
    }
}
