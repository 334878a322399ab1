package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.Ecole;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.List;

/** An invented bassin: the schools nearest to its town. */
record Bassin(TerritoireId id, String ville, List<Ecole> ecoles) {

    List<Uai> uais() {
        return ecoles.stream().map(ecole -> new Uai(ecole.uai())).toList();
    }
}
