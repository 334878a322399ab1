package fr.raccroche.imports.listes;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which school and year a list is about, and what each of its columns is, by rank. */
public record Correspondance(Uai uai, AnneeScolaire annee, Map<Integer, Cible> colonnes) {

    public Correspondance {
        colonnes = Map.copyOf(colonnes);
    }

    /** Names and birth date are needed, and no column twice. */
    public Correspondance verifier() {
        var vues = new HashSet<Cible>();
        for (var cible : colonnes.values()) {
            if (cible != Cible.AUCUNE && !vues.add(cible)) {
                throw new RegleMetierException("imports.liste.deux-fois", cible.libelle());
            }
        }
        if (!vues.contains(Cible.NOM_PRENOM) && !vues.containsAll(List.of(Cible.NOM, Cible.PRENOM))) {
            throw new RegleMetierException("imports.liste.sans-nom");
        }
        if (!vues.contains(Cible.NAISSANCE)) {
            throw new RegleMetierException("imports.liste.sans-naissance");
        }
        return this;
    }
}
