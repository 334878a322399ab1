package fr.raccroche.agents;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.Set;

/** Where an agent holds a right: in the whole académie when a function names no territory, otherwise in these. */
public record Ressort(boolean entier, Set<TerritoireId> territoires, Set<Uai> etablissements) {

    public Ressort {
        territoires = Set.copyOf(territoires);
        etablissements = Set.copyOf(etablissements);
    }

    public boolean couvre(TerritoireId territoire) {
        return entier || territoires.contains(territoire);
    }

    /** What bears on neither a school nor a territory bears on the académie. */
    public boolean couvre(Mandat mandat) {
        return entier
                || mandat.territoire().filter(territoires::contains).isPresent()
                || mandat.uai().filter(etablissements::contains).isPresent();
    }
}
