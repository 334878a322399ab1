package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Learns, without labels, how often records of one person agree (expectation–maximisation): the odds of each pair say
 * how much it counts, what counts changes the odds. Field by field first; then case by case, since slips go together: the
 * one who mistypes a name has more often left the town as well. Sums are whole numbers, the same in any order and on any
 * machine.
 */
final class Apprentissage {

    private static final int TOURS = 16;
    private static final int TOURS_SEPARES = 3;
    private static final double STABLE = 0.001;
    /** A case is first taken for what its fields say apart, as surely as so many people would. */
    private static final double CREDIT = 20;

    private static final long UN = 1L << 30;
    /** Records of the first file are enough from there. */
    private static final int ECHANTILLON = 60_000;

    private static final int PARTS = 64;
    private static final int LIBRES = Fichier.LIBRES * 16;

    private final Modele modele;
    private final Table a;
    /** The records that are learned from come first, then those that want the same partners. */
    private final int[] lignes;

    private final int observees;
    private final Candidatures paires;
    private final float[] chances;
    private final Concurrence concurrence;
    /** The cases that are met, and the place of each among them. */
    private final int[] cas;

    private final int[] places = new int[Modele.CAS];

    /**
     * @param a those that are learned from, and those that want the same partners; more of them change nothing
     * @param nombreA how many there are to choose from, were {@code a} only a part of them
     */
    Apprentissage(Modele modele, Candidatures candidatures, Table a, int nombreA, int nombreB) {
        this.modele = modele;
        this.a = a;
        int[] choisies = IntStream.range(0, a.nombre())
                .parallel()
                .filter(ligne -> observe(a.empreinte(ligne), nombreA))
                .toArray();
        observees = choisies.length;
        lignes = avecLesConcurrents(choisies, candidatures, a.nombre(), nombreB);
        paires = new Candidatures(candidatures, lignes);
        chances = new float[paires.nombre()];
        concurrence = new Concurrence(paires, paires.renumeroter(nombreB));
        var rencontres = new BitSet();
        for (int paire = 0; paire < paires.nombre(); paire++) {
            rencontres.set(paires.accords(paire) & Modele.CAS - 1);
        }
        cas = rencontres.stream().toArray();
        for (int place = 0; place < cas.length; place++) {
            places[cas[place]] = place;
        }
    }

    /** By identifier: the same records whatever the order of the rows. */
    static boolean observe(long empreinte, int nombreA) {
        return empreinte >>> 33
                <= (long) Math.min(Integer.MAX_VALUE, (double) Integer.MAX_VALUE * ECHANTILLON / Math.max(1, nombreA));
    }

    private static int[] avecLesConcurrents(int[] choisies, Candidatures candidatures, int nombreA, int nombreB) {
        var dejaLa = new BitSet(nombreA);
        var voulus = new BitSet(nombreB);
        for (int ligne : choisies) {
            dejaLa.set(ligne);
            for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
                voulus.set(candidatures.ligneB(paire));
            }
        }
        int[] concurrents = IntStream.range(0, nombreA)
                .parallel()
                .filter(ligne -> !dejaLa.get(ligne) && veut(ligne, voulus, candidatures))
                .toArray();
        return IntStream.concat(Arrays.stream(choisies), Arrays.stream(concurrents))
                .toArray();
    }

    private static boolean veut(int ligne, BitSet voulus, Candidatures candidatures) {
        for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
            if (voulus.get(candidatures.ligneB(paire))) {
                return true;
            }
        }
        return false;
    }

    void apprendre() {
        boolean change = observees > 0;
        for (int tour = 0; tour < TOURS && change; tour++) {
            double avant = modele.depart;
            estimer();
            long[] sommes = compter();
            corrigerLesChamps(sommes);
            if (tour >= TOURS_SEPARES) {
                corrigerLesCas(sommes);
            }
            modele.completer(cas);
            change = tour <= TOURS_SEPARES || Math.abs(modele.depart / avant - 1) > STABLE;
        }
        modele.completer();
    }

    private void estimer() {
        IntStream.range(0, lignes.length).parallel().forEach(i -> {
            for (int paire = paires.debuts[i]; paire < paires.debuts[i + 1]; paire++) {
                chances[paire] = (float) modele.cote(paires.accords(paire), a, lignes[i]);
            }
        });
        concurrence.arbitrer(chances);
    }

    /** By case, then by agreement of the free fields. */
    private long[] compter() {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    var sommes = new long[cas.length + LIBRES];
                    for (int i = part; i < observees; i += PARTS) {
                        compter(i, sommes);
                    }
                    return sommes;
                })
                .reduce(new long[cas.length + LIBRES], Apprentissage::ajouter);
    }

    private void compter(int i, long[] sommes) {
        for (int paire = paires.debuts[i]; paire < paires.debuts[i + 1]; paire++) {
            long poids = (long) (chances[paire] * (double) UN);
            sommes[places[paires.accords(paire) & Modele.CAS - 1]] += poids;
            for (int libre = 0; libre < Fichier.LIBRES; libre++) {
                sommes[cas.length + 16 * libre + (paires.accords(paire) >>> Accord.LIBRES + 4 * libre & 15)] += poids;
            }
        }
    }

    private static long[] ajouter(long[] unes, long[] autres) {
        var sommes = unes.clone();
        Arrays.setAll(sommes, i -> unes[i] + autres[i]);
        return sommes;
    }

    private void corrigerLesChamps(long[] sommes) {
        var parChamp = new double[Accord.CHAMPS][16];
        double total = 0;
        for (int place = 0; place < cas.length; place++) {
            total += sommes[place];
            for (int champ = 0; champ < Modele.LIES; champ++) {
                parChamp[champ][niveau(cas[place], champ)] += sommes[place];
            }
        }
        for (int i = 0; i < LIBRES; i++) {
            parChamp[Modele.LIES + i / 16][i % 16] = sommes[cas.length + i];
        }
        modele.communs(total / UN / observees);
        for (int champ = 0; champ < Accord.CHAMPS; champ++) {
            corriger(modele.memes[champ], parChamp[champ]);
        }
    }

    /** Half a pair is added to each agreement: what was never seen stays possible. */
    private static void corriger(double[] memes, double[] sommes) {
        double connus = 0;
        int niveaux = 0;
        for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
            if (memes[niveau] > 0) {
                connus += sommes[niveau];
                niveaux++;
            }
        }
        for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
            if (memes[niveau] > 0) {
                memes[niveau] = (sommes[niveau] + 0.5 * UN) / (connus + 0.5 * UN * niveaux);
            }
        }
    }

    /** Among the pairs for which the same fields are known. */
    private void corrigerLesCas(long[] sommes) {
        var totaux = new double[1 << Modele.LIES];
        for (int place = 0; place < cas.length; place++) {
            totaux[connus(cas[place])] += sommes[place];
        }
        for (int place = 0; place < cas.length; place++) {
            double seul = modele.separement(cas[place]);
            double part = (sommes[place] + CREDIT * UN * seul) / (totaux[connus(cas[place])] + CREDIT * UN);
            modele.apprendre(cas[place], part);
        }
    }

    private static int niveau(int cas, int champ) {
        return cas >>> 4 * champ & 15;
    }

    private static int connus(int cas) {
        int connus = 0;
        for (int champ = 0; champ < Modele.LIES; champ++) {
            connus |= niveau(cas, champ) == 0 ? 0 : 1 << champ;
        }
        return connus;
    }
}
