package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.util.Set;

/** These schools joined or left a territory; published inside the transaction that moved them, which sees every file. */
public record RattachementsChanges(Set<Uai> etablissements) {

    public RattachementsChanges {
        etablissements = Set.copyOf(etablissements);
    }
}
