package fr.raccroche.banc.population;

import java.util.Locale;
import java.util.SplittableRandom;

/** Where a family's names come from: each has its frequent names, and {@link Sons} of which the rare ones are made. */
enum Origine {
    FRANCE,
    BRETAGNE,
    MAGHREB,
    AFRIQUE,
    PORTUGAL,
    POLYNESIE;

    /** Families of a territory: from a little everywhere, and from there. */
    static Origine tirer(String departement, SplittableRandom hasard) {
        double tire = hasard.nextDouble();
        switch (departement) {
            case "22", "29", "35", "56" -> {
                if (tire > 0.7) {
                    return BRETAGNE;
                }
            }
            case "987" -> {
                if (tire > 0.2) {
                    return POLYNESIE;
                }
            }
            default -> {
                if (tire > 0.995) {
                    return BRETAGNE;
                }
            }
        }
        if (tire < 0.09) {
            return MAGHREB;
        }
        if (tire < 0.135) {
            return AFRIQUE;
        }
        return tire < 0.175 ? PORTUGAL : FRANCE;
    }

    String cle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
