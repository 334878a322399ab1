package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Learns, without labels, how often records of one person agree (expectation–maximisation): the odds of each pair say
 * how much it counts, what counts changes the odds. Sums are whole numbers, the same in any order and on any machine.
 */
final class Apprentissage {

    private static final int TOURS = 12;
    private static final long UN = 1L << 30;
    /** Records of the first file are enough from there. */
    private static final int ECHANTILLON = 120_000;

    private static final int TOTAL = Accord.CHAMPS * 16;

    private final Modele modele;
    private final Candidatures candidatures;
    private final Table a;
    private final BitSet choisies = new BitSet();

    Apprentissage(Modele modele, Candidatures candidatures, Table a) {
        this.modele = modele;
        this.candidatures = candidatures;
        this.a = a;
        long part =
                (long) Math.min(Integer.MAX_VALUE, (double) Integer.MAX_VALUE * ECHANTILLON / Math.max(1, a.nombre()));
        // By identifier: the same records whatever the order of the rows.
        for (int ligne = 0; ligne < a.nombre(); ligne++) {
            choisies.set(ligne, (a.fichier.empreinte(a.ligne[ligne]) >>> 33) <= part);
        }
    }

    void apprendre() {
        for (int tour = 0; tour < TOURS && !choisies.isEmpty(); tour++) {
            corriger(compter());
        }
    }

    private long[] compter() {
        int[] lignes = choisies.stream().toArray();
        return IntStream.range(0, 64)
                .parallel()
                .mapToObj(part -> {
                    var sommes = new long[TOTAL + 1];
                    for (int i = part; i < lignes.length; i += 64) {
                        compter(lignes[i], sommes);
                    }
                    return sommes;
                })
                .reduce(new long[TOTAL + 1], Apprentissage::ajouter);
    }

    private void compter(int ligne, long[] sommes) {
        double toutes = 1;
        for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
            toutes += modele.cote(candidatures.accords[paire], a, ligne);
        }
        for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
            int accords = candidatures.accords[paire];
            long poids = (long) (modele.cote(accords, a, ligne) / toutes * UN);
            sommes[TOTAL] += poids;
            for (int champ = 0; champ < Accord.CHAMPS; champ++) {
                sommes[champ << 4 | accords >>> 4 * champ & 15] += poids;
            }
        }
    }

    private static long[] ajouter(long[] unes, long[] autres) {
        var sommes = unes.clone();
        Arrays.setAll(sommes, i -> unes[i] + autres[i]);
        return sommes;
    }

    /** Half a pair is added to each agreement: what was never seen stays possible. */
    private void corriger(long[] sommes) {
        modele.communs = Math.min(0.999, Math.max(1e-6, (double) sommes[TOTAL] / UN / choisies.cardinality()));
        for (int champ = 0; champ < Accord.CHAMPS; champ++) {
            double connus = 0;
            int niveaux = 0;
            for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
                if (modele.memes[champ][niveau] > 0) {
                    connus += sommes[champ << 4 | niveau];
                    niveaux++;
                }
            }
            for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
                if (modele.memes[champ][niveau] > 0) {
                    modele.memes[champ][niveau] =
                            (sommes[champ << 4 | niveau] + 0.5 * UN) / (connus + 0.5 * UN * niveaux);
                }
            }
        }
    }
}
