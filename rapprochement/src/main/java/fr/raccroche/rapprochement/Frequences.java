package fr.raccroche.rapprochement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often two strangers share a value: counted for equal values, drawn by lot for close ones. */
final class Frequences {

    private static final int TIRAGES = 100_000;
    /** People whom small files do not show, and who bear other names, were born on other days and live elsewhere. */
    private static final double AUTRES = 1_000;
    /** Share of strangers whose names are close in one way, before the files say more. */
    private static final double PROCHES = 0.0003;
    /** Share of strangers who live in different towns of one postal code. */
    private static final double SECTEUR = 0.002;
    /** Share of strangers of one town who go to one school, whatever the school. */
    private static final double MEME_ECOLE = 0.3;
    /** A first name that one in five thousand bears is no slip. */
    private static final double COURANT = 1 / 5_000.0;
    /** Nor is one that so many bear, in a small file. */
    private static final double PLUSIEURS = 5;

    final double[] noms;
    final double[] prenoms;
    final double[] communes;
    final double[][] libres = new double[Fichier.LIBRES][];
    final double[] naissances;

    /** Share of people from which on a first name is one that many bear. */
    final double courant;

    /** Share of strangers who are both girls or both boys. */
    private final double memeSexe;

    Frequences(Vocabulaire mots, Table a, Table b) {
        int nombre = a.nombre() + b.nombre();
        var colonnes = Stream.concat(
                        Stream.<Supplier<double[]>>of(
                                () -> comptes(mots.noms, a, a::nom, b, b::nom),
                                () -> comptes(mots.noms, a, a::prenom, b, b::prenom),
                                () -> comptes(mots.communes, a, a::commune, b, b::commune)),
                        IntStream.range(0, libres.length).mapToObj(libre -> () -> comptesLibres(mots, a, b, libre)))
                .toList();
        var parts = colonnes.parallelStream()
                .map(comptes -> parts(comptes.get(), nombre))
                .toList();
        noms = parts.get(0);
        prenoms = parts.get(1);
        communes = parts.get(2);
        Arrays.setAll(libres, libre -> parts.get(3 + libre));
        naissances = naissances(jour -> a.jours[jour + 1] - a.jours[jour] + b.jours[jour + 1] - b.jours[jour], nombre);
        courant = courant(nombre);
        memeSexe = memeSexe(b);
    }

    /** @param a what those say who are left to compare, as {@code b} */
    Frequences(Vocabulaire mots, Denombrement a, Denombrement b) {
        int nombre = a.nombre + b.nombre;
        noms = parts(comptes(mots.noms, nombre, a.noms, b.noms), nombre);
        prenoms = parts(comptes(mots.noms, nombre, a.prenoms, b.prenoms), nombre);
        communes = parts(comptes(mots.communes, nombre, a.communes, b.communes), nombre);
        for (int libre = 0; libre < libres.length; libre++) {
            libres[libre] = parts(comptes(mots.libres[libre], nombre, a.libres[libre], b.libres[libre]), nombre);
        }
        naissances = naissances(jour -> a.jours[jour] + b.jours[jour], nombre);
        courant = courant(nombre);
        memeSexe = memeSexe(b.filles, b.deSexeConnu);
    }

    /** As an earlier and larger comparison counted them; those never met are as rare as the rarest. */
    Frequences(Vocabulaire mots, Acquis acquis) {
        this(mots, acquis, Acquis.Parts::laPlusRare);
    }

    private Frequences(Vocabulaire mots, Acquis acquis, ToDoubleFunction<Acquis.Parts> inconnue) {
        noms = acquis.noms.parts(mots.noms, inconnue.applyAsDouble(acquis.noms));
        prenoms = acquis.prenoms.parts(mots.noms, inconnue.applyAsDouble(acquis.prenoms));
        communes = acquis.communes.parts(mots.communes, inconnue.applyAsDouble(acquis.communes));
        for (int libre = 0; libre < libres.length; libre++) {
            var parts = acquis.libres[libre];
            libres[libre] = parts.parts(mots.libres[libre], inconnue.applyAsDouble(parts));
        }
        naissances = acquis.naissances;
        courant = acquis.courant;
        memeSexe = acquis.etrangers[Lien.Champ.SEXE.ordinal()][Accord.EGAL.ordinal()];
    }

    /** As the comparison that this is a part of counted them. */
    static Frequences dUnePart(Vocabulaire mots, Acquis acquis) {
        return new Frequences(mots, acquis, parts -> 0);
    }

    private static double courant(int nombre) {
        return Math.max(COURANT, PLUSIEURS / (AUTRES + nombre));
    }

    /** Whether many bear it, for each first name by its number. */
    boolean[] prenomsCourants() {
        var courants = new boolean[prenoms.length];
        for (int prenom = 1; prenom < courants.length; prenom++) {
            courants[prenom] = prenoms[prenom] >= courant;
        }
        return courants;
    }

    private static double[] comptesLibres(Vocabulaire mots, Table a, Table b, int libre) {
        if (!a.aLibre(libre) && !b.aLibre(libre)) {
            return new double[mots.libres[libre].nombre()];
        }
        return comptes(
                mots.libres[libre],
                a,
                place -> a.aLibre(libre) ? a.libre(libre, place) : 0,
                b,
                place -> b.aLibre(libre) ? b.libre(libre, place) : 0);
    }

    private static double[] comptes(
            Dictionnaire mots, Table a, IntUnaryOperator valeurA, Table b, IntUnaryOperator valeurB) {
        var comptes = new double[mots.nombre()];
        for (int place = 0; place < a.nombre(); place++) {
            comptes[valeurA.applyAsInt(place)]++;
        }
        for (int place = 0; place < b.nombre(); place++) {
            comptes[valeurB.applyAsInt(place)]++;
        }
        return comptes;
    }

    private static double[] comptes(Dictionnaire mots, int nombre, Valeurs... colonnes) {
        var comptes = new double[mots.nombre()];
        comptes[Dictionnaire.ABSENT] = nombre;
        for (var colonne : colonnes) {
            int[] numeros = mots.numeros(colonne);
            int[] dIci = colonne.comptes();
            for (int valeur = 1; valeur < numeros.length; valeur++) {
                comptes[numeros[valeur]] += dIci[valeur];
                comptes[Dictionnaire.ABSENT] -= dIci[valeur];
            }
        }
        return comptes;
    }

    private static double[] parts(double[] comptes, int nombre) {
        double connus = AUTRES + nombre - comptes[Dictionnaire.ABSENT];
        for (int valeur = 1; valeur < comptes.length; valeur++) {
            comptes[valeur] /= connus;
        }
        comptes[Dictionnaire.ABSENT] = 0;
        return comptes;
    }

    private static double[] naissances(IntUnaryOperator comptes, int nombre) {
        var naissances = new double[Table.JOURS];
        double connus = AUTRES + nombre - comptes.applyAsInt(Dates.INCONNUE);
        for (int jour = 1; jour < Table.JOURS; jour++) {
            naissances[jour] = comptes.applyAsInt(jour) / connus;
        }
        return naissances;
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

    /** @param memeLieu the two records name one town: neighbours often share a school and a class */
    double libre(int libre, int valeur, boolean memeLieu) {
        double part = Math.max(libres[libre][valeur], 1e-9);
        return memeLieu ? Math.max(part, MEME_ECOLE) : part;
    }

    /** Fills the chances of strangers for every agreement but equality. */
    void poserLesHasards(double[][] u, Comparaison comparaison) {
        var autreComparaison = comparaison.pourUnAutreFil();
        IntStream.range(0, 3).parallel().forEach(champ -> {
            switch (champ) {
                case 0 -> tirer(u[0], noms, comparaison::nom, niveau -> PROCHES);
                case 1 -> tirer(u[1], prenoms, autreComparaison::prenom, niveau -> PROCHES);
                default -> tirer(u[2], naissances, Frequences::jours, Frequences::joursDAilleurs);
            }
        });
        u[3][Accord.MEME_SECTEUR.ordinal()] = SECTEUR;
        u[3][Accord.DIFFERENT.ordinal()] = 1 - rencontre(communes);
        u[4][Accord.EGAL.ordinal()] = memeSexe;
        u[4][Accord.DIFFERENT.ordinal()] = 1 - memeSexe;
        for (int libre = 0; libre < libres.length; libre++) {
            u[5 + libre][Accord.DIFFERENT.ordinal()] = 1 - rencontre(libres[libre]);
        }
    }

    private static double rencontre(double[] parts) {
        return Arrays.stream(parts).map(part -> part * part).sum();
    }

    private static double memeSexe(Table table) {
        long filles = 0;
        long connus = 0;
        for (int place = 0; place < table.nombre(); place++) {
            filles += table.sexe(place) == 2 ? 1 : 0;
            connus += table.sexe(place) > 0 ? 1 : 0;
        }
        return memeSexe(filles, connus);
    }

    private static double memeSexe(long filles, long connus) {
        double part = connus == 0 ? .5 : (double) filles / connus;
        return part * part + (1 - part) * (1 - part);
    }

    private static int jours(int un, int autre) {
        int accord = Comparaison.naissance((char) un, (char) autre);
        boolean voisine = accord == Accord.DIFFERENT.ordinal() && Dates.voisines((char) un, (char) autre);
        return voisine ? Accord.VOISINE.ordinal() : accord;
    }

    /** Of two people born within thirty years. */
    private static double joursDAilleurs(int niveau) {
        return switch (Accord.values()[niveau]) {
            case UN_CHIFFRE -> 0.0025;
            case JOUR_MOIS -> 0.0001;
            default -> 0.0003;
        };
    }

    /**
     * Values drawn by lot in the order of their numbers: the same draw whatever the order of the rows.
     *
     * @param ailleurs how often those agree so whom the files do not show
     */
    private static void tirer(double[] u, double[] parts, IntBinaryOperator comparaison, IntToDoubleFunction ailleurs) {
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
                    comparaison.applyAsInt(
                            rang(cumul, hasard.nextDouble() * total), rang(cumul, hasard.nextDouble() * total))]++;
        }
        for (int niveau = 1; niveau < Accord.NIVEAUX; niveau++) {
            double autrement = niveau == Accord.DIFFERENT.ordinal() ? 1 : ailleurs.applyAsDouble(niveau);
            u[niveau] = total * (comptes[niveau] + 1) / (TIRAGES + 1) + (1 - total) * autrement;
        }
    }

    private static int rang(double[] cumul, double tire) {
        int place = Arrays.binarySearch(cumul, tire);
        return Math.min(cumul.length - 1, Math.max(1, place >= 0 ? place : -place - 1));
    }
}
