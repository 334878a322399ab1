package fr.raccroche.reperage.regles;

import fr.raccroche.jeunes.Diplome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The table as it is in force on a day: the first line that fits, by rank, says it. */
public record Regles(List<Regle> lignes) {

    public Regles {
        lignes = lignes.stream().sorted(Comparator.comparingInt(Regle::rang)).toList();
    }

    /** Empty when no line fits: a person decides. */
    public Optional<Regle> juger(int age, Diplome diplome, String cycle) {
        var classe = ClasseDeDiplome.de(diplome);
        return lignes.stream()
                .filter(regle -> regle.cas().convient(age, classe, cycle))
                .findFirst();
    }
}
