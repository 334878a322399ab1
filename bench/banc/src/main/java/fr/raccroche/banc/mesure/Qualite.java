package fr.raccroche.banc.mesure;

import fr.raccroche.banc.moteurs.LiensLus;
import fr.raccroche.banc.population.Population;
import java.io.IOException;

/**
 * How good the links at or above a threshold are, and the list of those whom the second file does not hold.
 *
 * @param retenus links taken without asking
 * @param justes of which true
 * @param fratries of which between brothers, sisters or twins
 * @param jumeaux of which between twins
 * @param partisRelies people who left and were linked to somebody
 * @param demandes pairs shown to a person
 * @param confirmes of which true, as the person will say
 */
public record Qualite(
        Effectifs effectifs,
        long retenus,
        long justes,
        long fratries,
        long jumeaux,
        long partisRelies,
        long demandes,
        long confirmes) {

    /** How many the first list holds, and how many of them are not in the second. */
    public record Effectifs(long tous, long partis) {

        long restes() {
            return tous - partis;
        }
    }

    /** @param demander pairs from there to {@code prendre} are shown to a person */
    public static Qualite de(LiensLus liens, Population population, double prendre, double demander)
            throws IOException {
        var compte = new Compte(population, (float) prendre, (float) demander);
        liens.parcourir(compte);
        return compte.qualite();
    }

    public double precision() {
        return part(justes, retenus);
    }

    public double rappel() {
        return part(justes, effectifs.restes());
    }

    public double f1() {
        return 2.0 * justes / (retenus + effectifs.restes());
    }

    /** Those listed who did leave; the person's answers are right. */
    public double precisionDeLaListe() {
        return part(partisListes(), listes());
    }

    /** Those who left and are listed. */
    public double rappelDeLaListe() {
        return part(partisListes(), effectifs.partis());
    }

    public double partDemandee() {
        return part(demandes, effectifs.tous());
    }

    public double fratriesPourCentMille() {
        return part(fratries, retenus) * 100_000;
    }

    private long listes() {
        return effectifs.tous() - retenus - confirmes;
    }

    private long partisListes() {
        return effectifs.partis() - partisRelies;
    }

    private static double part(long quoi, long parmi) {
        return parmi == 0 ? 1 : (double) quoi / parmi;
    }

    /** Adds up while links are read. */
    private static final class Compte implements LiensLus.Lecteur {

        private final Population population;
        private final float prendre;
        private final float demander;
        private long retenus;
        private long justes;
        private long fratries;
        private long jumeaux;
        private long partisRelies;
        private long demandes;
        private long confirmes;

        Compte(Population population, float prendre, float demander) {
            this.population = population;
            this.prendre = prendre;
            this.demander = demander;
        }

        @Override
        public void lire(int idA, int idB, float force, boolean parIne) {
            boolean juste = idA == idB;
            if (force >= prendre) {
                retenus++;
                justes += juste ? 1 : 0;
                if (!juste) {
                    compterLErreur(population.numero(idA), population.numero(idB));
                }
            } else if (force >= demander) {
                demandes++;
                confirmes += juste ? 1 : 0;
            }
        }

        private void compterLErreur(long un, long autre) {
            partisRelies += population.estParti(un) ? 1 : 0;
            if (population.famille(un) == population.famille(autre)) {
                fratries++;
                jumeaux += population.jumeaux(un, autre) ? 1 : 0;
            }
        }

        Qualite qualite() {
            var effectifs = new Effectifs(population.effectif(), population.partis());
            return new Qualite(effectifs, retenus, justes, fratries, jumeaux, partisRelies, demandes, confirmes);
        }
    }
}
