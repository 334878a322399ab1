package fr.raccroche.rapprochement;

import java.util.SplittableRandom;

/** How often two strangers share a value: counted for equal values, drawn by lot for close ones. */
final class Frequences {

    private static final int TIRAGES = 400_000;
    /** People whom small files do not show, and who bear other names, were born on other days and live elsewhere. */
    private static final double AUTRES = 1_000;
    /** Share of strangers whose names are close in one way, before the files say more. */
    private static final double PROCHES = 0.0003;

    private final double[] noms;
    private final double[] prenoms;
    private final double[] naissances;
    private final double[] communes;
    private final double sexes;
    private final double secteurs;
    private final Comparaison comparaison;

    Frequences(Dictionnaire dictionnaire, int nombreDeCommunes, Table a, Table b) {
        noms = parts(a.nom, b.nom, dictionnaire.nombre());
        prenoms = parts(a.prenom, b.prenom, dictionnaire.nombre());
        communes = parts(a.commune, b.commune, nombreDeCommunes);
        naissances = new double[Table.JOURS];
        double connus = AUTRES + a.nombre() + b.nombre() - a.jours[1] - b.jours[1];
        for (int jour = 1; jour < Table.JOURS; jour++) {
            naissances[jour] = (a.jours[jour + 1] - a.jours[jour] + b.jours[jour + 1] - b.jours[jour]) / connus;
        }
        long filles = 0;
        long sexesConnus = 0;
        for (byte sexe : b.sexe) {
            filles += sexe == 2 ? 1 : 0;
            sexesConnus += sexe > 0 ? 1 : 0;
        }
        double part = sexesConnus == 0 ? .5 : (double) filles / sexesConnus;
        sexes = part * part + (1 - part) * (1 - part);
        secteurs = 0.002;
        comparaison = new Comparaison(dictionnaire, a, b);
    }

    private static double[] parts(int[] a, int[] b, int valeurs) {
        var comptes = new double[valeurs];
        for (int valeur : a) {
            comptes[valeur]++;
        }
        for (int valeur : b) {
            comptes[valeur]++;
        }
        double connus = AUTRES + a.length + b.length - comptes[0];
        for (int valeur = 1; valeur < valeurs; valeur++) {
            comptes[valeur] /= connus;
        }
        comptes[0] = 0;
        return comptes;
    }

    double nom(int nom) {
        return Math.max(noms[nom], 1e-9);
    }

    double prenom(int prenom) {
        return Math.max(prenoms[prenom], 1e-9);
    }

    double naissance(char jour) {
        return Math.max(naissances[jour], 1e-9);
    }

    double commune(int commune) {
        return Math.max(communes[commune], 1e-9);
    }

    /** Fills the chances of strangers for every agreement but equality. */
    void poserLesHasards(double[][] u) {
        tirer(u[0], noms);
        tirer(u[1], prenoms);
        double[] naissance = u[2];
        naissance[Accord.UN_CHIFFRE.ordinal()] = 0.0025;
        naissance[Accord.JOUR_MOIS.ordinal()] = 0.0001;
        naissance[Accord.DIFFERENT.ordinal()] = 1;
        double memeCommune = 0;
        for (double part : communes) {
            memeCommune += part * part;
        }
        u[3][Accord.MEME_SECTEUR.ordinal()] = secteurs;
        u[3][Accord.DIFFERENT.ordinal()] = 1 - memeCommune;
        u[4][Accord.EGAL.ordinal()] = sexes;
        u[4][Accord.DIFFERENT.ordinal()] = 1 - sexes;
    }

    /** Names drawn by lot in alphabetical order: the same draw whatever the order of the rows. */
    private void tirer(double[] u, double[] parts) {
        var cumul = new double[parts.length];
        for (int i = 1; i < parts.length; i++) {
            cumul[i] = cumul[i - 1] + parts[i];
        }
        var hasard = new SplittableRandom(20_260_901);
        var comptes = new long[Accord.NIVEAUX];
        // Less than one: the others are not in the draw.
        double total = cumul[cumul.length - 1];
        for (int i = 0; i < TIRAGES && total > 0; i++) {
            comptes[
                    comparaison.nom(
                            rang(cumul, hasard.nextDouble() * total), rang(cumul, hasard.nextDouble() * total))]++;
        }
        for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
            double autrement = niveau == Accord.DIFFERENT.ordinal() ? 1 : PROCHES;
            u[niveau] = total * (comptes[niveau] + 1) / (TIRAGES + 1) + (1 - total) * autrement;
        }
    }

    private static int rang(double[] cumul, double tire) {
        int place = java.util.Arrays.binarySearch(cumul, tire);
        return Math.min(cumul.length - 1, Math.max(1, place >= 0 ? place : -place - 1));
    }
}
