package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.util.Set;
import java.util.UUID;

/** The national directory was applied; published inside its transaction, before {@link RattachementsChanges}. */
public record AnnuaireImporte(UUID importId, Set<Uai> nouveaux, Set<Uai> modifies) {

    public AnnuaireImporte {
        nouveaux = Set.copyOf(nouveaux);
        modifies = Set.copyOf(modifies);
    }
}
