package fr.raccroche.rapprochement;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * What machines that each hold a part of two files do for {@link Conduite}: found part by part, it is what
 * {@link Rapprochement} finds in the whole, by the same classes. Records that bear one key must come together.
 */
public final class Repartition {

    /** Rules by which those may meet whom the same day did not settle. */
    public static final int REGLES = AutreJour.REGLES;

    /** National numbers, of today or former ones, are met in so many passes, each without those linked before. */
    public static final int PASSES = Identifiants.PASSES;

    /** What a record meets others by. */
    public interface Porteur {
        void porter(int rang, int regle, long cle);
    }

    /** Links by national number, rows of the whole files, and how many numbers were not believed. */
    public record Identifies(Paires liens, int contestes) implements Serializable {}

    /**
     * Pairs of those born on one day, rows of the whole files.
     *
     * @param certaines those among them whose records no other rule looks for
     */
    public record MemeJourTrouve(Paires paires, Paires certaines) implements Serializable {}

    /** Pairs, each once and those of one record together, with the odds of each were it alone. */
    public record Cotees(Paires paires, float[] cotes) implements Serializable {}

    private static final BitSet TOUTES = new BitSet();
    private static final Part AUCUNE = new Part();

    private Repartition() {}

    /** The day of birth of each record of a part that has one. */
    public static void jours(Part part, Porteur porteur) {
        for (int rang = 0; rang < part.nombre(); rang++) {
            if (part.fichier.naissance[rang] != Dates.INCONNUE) {
                porteur.porter(rang, 0, part.fichier.naissance[rang]);
            }
        }
    }

    /** The key of each record of a part by each rule; none where it lacks what the rule needs. */
    public static void cles(Part part, Porteur porteur) {
        var mots = new Vocabulaire(part.fichier, AUCUNE.fichier);
        var table = new Table(part.fichier, mots, TOUTES);
        var vide = new Table(AUCUNE.fichier, mots, TOUTES);
        for (int regle = 0; regle < REGLES; regle++) {
            int lue = regle;
            new AutreJour(mots, table, vide, regle, table.toutes(), vide.toutes())
                    .clesDeA((cle, place) -> porteur.porter(table.ligne[place], lue, cle));
        }
    }

    /** The national number that a file is read for in one pass. */
    public static Rubrique numero(int passe, boolean seconde) {
        boolean ancien = seconde ? Identifiants.ancienDeB(passe) : Identifiants.ancienDeA(passe);
        return ancien ? Rubrique.INE_ANCIEN : Rubrique.INE;
    }

    /** The key of each record of a part by national number, in one pass. */
    public static void numeros(Part part, int passe, boolean seconde, Porteur porteur) {
        boolean ancien = numero(passe, seconde) == Rubrique.INE_ANCIEN;
        var ines = Identifiants.numeros(part.fichier, ancien);
        new CleTriee(part.nombre(), ines).parcourir((cle, rang) -> porteur.porter(rang, passe, cle));
    }

    /** One pass of national numbers, over records that have one and are not linked yet. */
    public static Identifies identifier(Part a, Part b, int passe) {
        var liens = new Paires();
        var identifiants = new Identifiants(a.fichier, b.fichier, new Vocabulaire(a.fichier, b.fichier).noms);
        identifiants.relier(passe, (rangA, rangB) -> liens.garder(a.ligne(rangA), b.ligne(rangB), 0));
        return new Identifies(liens, identifiants.contestes);
    }

    /**
     * The pairs of those born on one day that are not hopeless, rows of the whole files. Days come whole.
     *
     * @param debut what is known before anything is learned
     */
    public static MemeJourTrouve memeJour(Part partA, Part partB, Acquis debut) {
        var parts = new Parts(partA, partB, debut);
        var recolte = parts.candidats.memeJour();
        var certitudes = new Certitudes(partA.nombre(), partB.nombre(), List.of(recolte));
        return new MemeJourTrouve(
                parts.dansLeTout(certitudes.utiles(recolte)), parts.dansLeTout(certitudes.certaines(recolte)));
    }

    /** As {@link #memeJour}, by one rule, among those whom the same day did not settle. */
    public static Paires chercher(Part partA, Part partB, int regle, Acquis debut) {
        var parts = new Parts(partA, partB, debut);
        return parts.dansLeTout(parts.candidats.autreJour(regle));
    }

    /** Two parts that meet. */
    private static final class Parts {

        private final Part partA;
        private final Part partB;
        private final Table a;
        private final Table b;
        private final Candidats candidats;

        private Parts(Part partA, Part partB, Acquis debut) {
            this.partA = partA;
            this.partB = partB;
            var mots = new Vocabulaire(partA.fichier, partB.fichier);
            a = new Table(partA.fichier, mots, TOUTES);
            b = new Table(partB.fichier, mots, TOUTES);
            var frequences = Frequences.dUnePart(mots, debut);
            candidats = new Candidats(
                    mots,
                    a,
                    b,
                    new Modele(frequences, debut),
                    new Comparaison(mots.noms, frequences.prenomsCourants(), a, b));
        }

        /** Rows of the tables made rows of the whole files. */
        private Paires dansLeTout(Paires trouvees) {
            var paires = new Paires();
            for (int paire = 0; paire < trouvees.nombre(); paire++) {
                paires.garder(
                        partA.ligne(a.ligne[trouvees.a(paire)]),
                        partB.ligne(b.ligne[trouvees.b(paire)]),
                        trouvees.accords(paire));
            }
            return paires;
        }
    }

    /** The ranks of the records that weights are learned from, among so many of the first file that are left to compare. */
    public static BitSet observees(Part part, int nombreA) {
        var observees = new BitSet();
        for (int rang = 0; rang < part.nombre(); rang++) {
            observees.set(rang, Apprentissage.observe(part.fichier.empreinte(rang), nombreA));
        }
        return observees;
    }

    /**
     * @param paires all those of the records of the part, first record by its rank there; they may come twice
     * @return with rows of the whole files
     */
    public static Cotees coter(Part part, Paires paires, Acquis appris) {
        var mots = new Vocabulaire(part.fichier, AUCUNE.fichier);
        var table = new Table(part.fichier, mots, TOUTES);
        var candidatures = candidatures(table, paires);
        var cotes = new Modele(Frequences.dUnePart(mots, appris), appris).cotes(candidatures, table);
        var cotees = new Paires();
        for (int place = 0; place < table.nombre(); place++) {
            for (int paire = candidatures.debuts[place]; paire < candidatures.debuts[place + 1]; paire++) {
                cotees.garder(part.ligne(table.ligne[place]), candidatures.ligneB(paire), candidatures.accords(paire));
            }
        }
        return new Cotees(cotees, cotes);
    }

    /** @param paires first record by its row in the file of the table */
    static Candidatures candidatures(Table table, Paires paires) {
        var places = new int[table.nombre()];
        for (int place = 0; place < places.length; place++) {
            places[table.ligne[place]] = place;
        }
        var placees = new Paires();
        for (int paire = 0; paire < paires.nombre(); paire++) {
            placees.garder(places[paires.a(paire)], paires.b(paire), paires.accords(paire));
        }
        return new Candidatures(places.length, List.of(placees));
    }
}
