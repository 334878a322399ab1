package fr.raccroche.rapprochement;

import fr.raccroche.rapprochement.Repartition.Cotees;
import java.util.BitSet;
import java.util.List;

/**
 * What one machine decides for all those of {@link Repartition}: it counts, learns and assigns, and never holds the
 * records, except for the sample that weights are learned from.
 */
public final class Conduite {

    private final Vocabulaire mots;
    private final Frequences frequences;
    private final Modele modele;
    private final int restentA;

    /**
     * @param a all the records of the first file
     * @param restantsA those that no national number links
     */
    public Conduite(Denombrement a, Denombrement b, Denombrement restantsA, Denombrement restantsB) {
        mots = new Vocabulaire(a, b);
        frequences = new Frequences(mots, restantsA, restantsB);
        var vide = new Table(new Fichier(), mots, new BitSet());
        restentA = restantsA.nombre;
        modele = new Modele(
                frequences,
                new Comparaison(mots.noms, frequences.prenomsCourants(), vide, vide),
                restentA,
                restantsB.nombre);
    }

    /** What is known now, for each machine. */
    public Acquis acquis() {
        return new Acquis(modele, frequences, mots);
    }

    /**
     * @param part {@link Repartition#observees the records that are learned from}, and those that want the same partners
     * @param paires all the pairs of these, first record by its rank in the part, second by its row
     * @param nombreB rows of the second file
     */
    public void apprendre(Part part, Paires paires, int nombreB) {
        var table = new Table(part.fichier, mots, new BitSet());
        var candidatures = Repartition.candidatures(table, paires);
        new Apprentissage(modele, candidatures, table, restentA, nombreB).apprendre();
    }

    /**
     * One to one, what {@link Repartition#coter} weighed.
     *
     * @param a only identifiers are read, of all rows
     * @param cotees emptied as they are taken
     */
    public static List<Lien> affecter(List<Cotees> cotees, Fichier a, Fichier b) {
        // Before pairs are emptied into the whole.
        var lignesA = cotees.stream().map(part -> part.paires().lignesA()).toList();
        var candidatures =
                new Candidatures(a.nombre(), cotees.stream().map(Cotees::paires).toList());
        var cotes = new float[candidatures.nombre()];
        for (int part = 0; part < cotees.size(); part++) {
            placer(lignesA.get(part), cotees.get(part).cotes(), candidatures, cotes);
        }
        new Concurrence(candidatures, b.nombre()).arbitrer(cotes);
        var liens = new Liens(Math.min(a.nombre(), b.nombre()));
        new Affectation(candidatures, cotes, b.nombre(), a::empreinte, b::empreinte).affecter(liens::ajouter);
        return liens;
    }

    /** The pairs of one record stand in one order here and there. */
    private static void placer(int[] lignesA, float[] deLaPart, Candidatures candidatures, float[] cotes) {
        int rang = 0;
        for (int paire = 0; paire < lignesA.length; paire++) {
            rang = paire > 0 && lignesA[paire] == lignesA[paire - 1] ? rang + 1 : 0;
            cotes[candidatures.debuts[lignesA[paire]] + rang] = deLaPart[paire];
        }
    }
}
