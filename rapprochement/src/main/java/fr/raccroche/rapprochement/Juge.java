package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Who among known people may be somebody who comes: each pair judged by itself, so that a person may have several
 * look-alikes, or none. Judges by what was learned once, for as many comparisons as one likes, from any thread.
 */
public final class Juge {

    /** A small file knows few of those who may come. */
    private static final int PEUPLE = 100_000;
    /** Whoever comes is known already as often as not, once the file holds everybody. */
    private static final double DEJA_CONNU = 0.5;
    /** A day is no rarer than one in twenty years. */
    private static final double UN_JOUR = 1 / (20 * 365.25);
    /** The same national number, and all else denies it: somebody mistyped it, or took it for theirs. */
    private static final double NUMERO_CONTREDIT = 0.4;

    private final Acquis acquis;
    private final Modele modele;

    /** @param acquis of {@link #apprendre}, or of a comparison of whole files */
    public Juge(Acquis acquis) {
        this.acquis = acquis;
        var rien = new Fichier();
        modele = new Modele(new Frequences(new Vocabulaire(rien, rien), acquis), acquis);
    }

    /**
     * What one file teaches by itself: how common each value is, how often strangers agree, how many people there are. How
     * often records of one person agree is supposed: nobody comes twice in it. An empty file teaches the usual.
     */
    public static Acquis apprendre(Fichier connus) {
        var rien = new Fichier();
        var mots = new Vocabulaire(connus, rien);
        var table = new Table(connus, mots, new BitSet());
        var frequences = new Frequences(mots, table, new Table(rien, mots, new BitSet()));
        var modele = new Modele(
                frequences,
                new Comparaison(mots.noms, frequences.prenomsCourants(), table, table),
                1,
                Math.max(PEUPLE, connus.nombre()));
        for (int jour = 1; jour < frequences.naissances.length; jour++) {
            frequences.naissances[jour] = Math.max(UN_JOUR, frequences.naissances[jour]);
        }
        modele.communs(DEJA_CONNU);
        modele.supposerDUneSaisie();
        return new Acquis(modele, frequences, mots);
    }

    /** Everybody who comes beside everybody given: for a handful. The likeliest of each first. */
    public List<Lien> comparer(Fichier venus, Fichier connus, double seuil, int auPlus) {
        var seance = new Seance(venus, connus);
        return seance.retenir(seuil, auPlus, (venu, voir) -> {
            for (int connu = 0; connu < seance.b.nombre(); connu++) {
                voir.accept(connu);
            }
        });
    }

    /** As {@link #comparer}, among too many to look at: those that share a key are met. */
    public List<Lien> chercher(Fichier venus, Fichier connus, double seuil, int auPlus) {
        var seance = new Seance(venus, connus);
        var candidatures = new Candidats(seance.mots, seance.a, seance.b, seance.modele, seance.comparaison).chercher();
        return seance.retenir(seuil, auPlus, (venu, voir) -> {
            for (int paire = candidatures.debuts[venu]; paire < candidatures.debuts[venu + 1]; paire++) {
                voir.accept(candidatures.ligneB(paire));
            }
        });
    }

    /** Whom each one meets. */
    private interface Rencontres {
        void de(int venu, IntConsumer voir);
    }

    /** One comparison of two files. */
    private final class Seance {

        private final Vocabulaire mots;
        private final Table a;
        private final Table b;
        private final Modele modele;
        private final Comparaison comparaison;
        private final Identifiants identifiants;

        private Seance(Fichier venus, Fichier connus) {
            mots = new Vocabulaire(venus, connus);
            a = new Table(venus, mots, new BitSet());
            b = new Table(connus, mots, new BitSet());
            var frequences = new Frequences(mots, acquis);
            modele = new Modele(frequences, Juge.this.modele);
            comparaison = new Comparaison(mots.noms, frequences.prenomsCourants(), a, b);
            identifiants = new Identifiants(venus, connus, mots.noms);
        }

        private List<Lien> retenir(double seuil, int auPlus, Rencontres rencontres) {
            var tous = new ArrayList<Lien>();
            for (int venu = 0; venu < a.nombre(); venu++) {
                int ligne = venu;
                var siens = new ArrayList<Lien>();
                rencontres.de(venu, connu -> {
                    var lien = juger(ligne, connu);
                    if (lien.chance() >= seuil) {
                        siens.add(lien);
                    }
                });
                siens.stream()
                        .sorted(Comparator.comparing(Lien::parIdentifiant)
                                .thenComparing(Lien::chance)
                                .reversed()
                                .thenComparing(Lien::ligneB))
                        .limit(auPlus)
                        .forEach(tous::add);
            }
            return tous;
        }

        private Lien juger(int venu, int connu) {
            int ligneA = a.ligne[venu];
            int ligneB = b.ligne[connu];
            int lus = comparaison.accords(venu, connu);
            int accords = preciser(
                    lus == 0 ? comparaison.accordsInverses(venu, connu) : lus, a.naissance(venu), b.naissance(connu));
            return switch (identifiants.accord(ligneA, ligneB)) {
                case EGAL ->
                    new Lien(
                            ligneA,
                            ligneB,
                            identifiants.vraisemblables(ligneA, ligneB) ? 1 : NUMERO_CONTREDIT,
                            true,
                            accords);
                case DIFFERENT -> new Lien(ligneA, ligneB, 0, false, accords);
                default -> {
                    double cote = accords == 0 ? 0 : modele.cote(accords, a, venu);
                    yield new Lien(ligneA, ligneB, cote / (1 + cote), false, accords);
                }
            };
        }
    }

    /** A date typed from memory is often a day, a month or a year off. */
    private static int preciser(int accords, char un, char autre) {
        boolean voisine = accords != 0
                && Accord.niveau(accords, Accord.NAISSANCE) == Accord.DIFFERENT.ordinal()
                && Dates.voisines(un, autre);
        return voisine ? accords & ~(15 << Accord.NAISSANCE) | Accord.VOISINE.ordinal() << Accord.NAISSANCE : accords;
    }
}
