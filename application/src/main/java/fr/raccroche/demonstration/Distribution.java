package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.Noms;
import java.util.Random;

/** Gives invented names to the accounts of the demonstration, always the same ones. */
final class Distribution {

    private final Noms noms = new Noms(7);
    private final Random hasard = new Random(7);

    Personnage personnage(String compte) {
        var femme = hasard.nextBoolean();
        return new Personnage(compte, noms.prenom(femme ? "F" : "M", hasard), noms.famille(hasard), femme);
    }
}
