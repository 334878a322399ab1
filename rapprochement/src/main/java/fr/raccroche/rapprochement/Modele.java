package fr.raccroche.rapprochement;

import fr.raccroche.rapprochement.Lien.Champ;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an agreement proves (Fellegi and Sunter, 1969): how often records of one person agree so, and how often those of
 * strangers do, the latter by the frequency of the very value, since a rare name proves more than « Martin ». Beside
 * strangers stand brothers and sisters, born the same day or not, who share all but the first name.
 */
public final class Modele {

    private static final int EGAL = Accord.EGAL.ordinal();
    private static final int UNE_FAUTE = Accord.UNE_FAUTE.ordinal();
    private static final int INVERSE = Accord.INVERSE.ordinal();
    private static final int DIFFERENT = Accord.DIFFERENT.ordinal();
    private static final int ABSENT = Accord.ABSENT.ordinal();

    /** How often people of one family bear one name. */
    private static final double FOYER = 0.95;
    /** One birth in sixty is of twins. */
    private static final double JUMEAUX = 1 / 60.0;

    private static final double FRATRIE = 0.8;
    /** Parents like first names that go together: so many times oftener than chance would have it. */
    private static final double PRENOMS_ASSORTIS = 5;

    /** Before the data speak: share of the first file's people who are in the second. */
    private static final double COMMUNS = 0.8;

    private static final double PRESQUE_TOUS = 0.995;

    /** Fields whose slips go together: who mistypes a name mistypes a date more often. They are weighed together. */
    static final int LIES = 5;

    static final int CAS = 1 << 4 * LIES;

    private static final int DE_NOM = EnumSet.range(Accord.ABSENT, Accord.INVERSE).stream()
            .mapToInt(accord -> 1 << accord.ordinal())
            .sum();
    /** How each of these fields may agree at all, one bit for each agreement. */
    private static final int[] ACCORDS = {
        DE_NOM | 1 << DIFFERENT,
        DE_NOM | 1 << DIFFERENT | 1 << Accord.COURANTS.ordinal(),
        parmi(Accord.EGAL, Accord.UN_CHIFFRE, Accord.JOUR_MOIS, Accord.VOISINE),
        parmi(Accord.EGAL, Accord.MEME_SECTEUR),
        parmi(Accord.EGAL)
    };

    private static final int[] POSSIBLES = IntStream.range(0, CAS)
            .filter(cas ->
                    IntStream.range(0, LIES).allMatch(champ -> (ACCORDS[champ] >>> (cas >>> 4 * champ & 15) & 1) != 0))
            .toArray();

    final double[][] memes = new double[Accord.CHAMPS][Accord.NIVEAUX];
    /** How often two records of one person agree so in the first fields at once. */
    private final float[] ensemble;

    private final BitSet appris = new BitSet();

    final double[][] etrangers = new double[Accord.CHAMPS][Accord.NIVEAUX];
    private final Frequences frequences;
    private final int population;
    private final double rapportDesNombres;
    /** Odds of any pair before its fields are looked at, when both are free. */
    double depart;

    /** How often an agreement is met between records of one person, and between strangers. */
    public record Poids(Champ champ, Accord accord, double memes, double etrangers) {}

    Modele(Frequences frequences, Comparaison comparaison, int nombreA, int nombreB) {
        this.frequences = frequences;
        ensemble = new float[CAS];
        population = Math.max(1, nombreB);
        rapportDesNombres = nombreA / (double) population;
        communs(COMMUNS);
        Suppositions.usuelles(memes);
        frequences.poserLesHasards(etrangers, comparaison);
        completer();
    }

    /** As learned already. */
    Modele(Frequences frequences, Acquis acquis) {
        this.frequences = frequences;
        ensemble = new float[CAS];
        population = acquis.population;
        rapportDesNombres = 1;
        depart = acquis.depart;
        for (int champ = 0; champ < Accord.CHAMPS; champ++) {
            memes[champ] = acquis.memes[champ].clone();
            etrangers[champ] = acquis.etrangers[champ].clone();
        }
        for (int i = 0; i < acquis.cas.length; i++) {
            apprendre(acquis.cas[i], acquis.parts[i]);
        }
        completer();
    }

    /** The same weights, for other values: filling in every case is what takes long. */
    Modele(Frequences frequences, Modele complet) {
        this.frequences = frequences;
        ensemble = complet.ensemble;
        population = complet.population;
        rapportDesNombres = complet.rapportDesNombres;
        depart = complet.depart;
        System.arraycopy(complet.memes, 0, memes, 0, memes.length);
        System.arraycopy(complet.etrangers, 0, etrangers, 0, etrangers.length);
    }

    private static int parmi(Accord... accords) {
        return Arrays.stream(accords).mapToInt(accord -> 1 << accord.ordinal()).sum() | 1 << ABSENT | 1 << DIFFERENT;
    }

    /**
     * What the share of people who are in both files makes of any pair. Two records that are free for each other are the
     * likelier the same, the fewer of both files are free.
     */
    void communs(double part) {
        double deA = Math.min(PRESQUE_TOUS, Math.max(1e-6, part));
        double deB = Math.min(PRESQUE_TOUS, deA * rapportDesNombres);
        depart = deA / ((1 - deA) * (1 - deB) * population);
    }

    /**
     * Where people type somebody whom they know: the date may be off by one, seldom quite another one, and so is the first
     * name, which would rather be a brother's or a sister's.
     */
    void supposerDUneSaisie() {
        Suppositions.dUneSaisie(memes);
        completer();
    }

    /** Odds that a pair is one person rather than strangers, brothers or sisters; {@code ligne} of the first file. */
    double cote(int accords, Table a, int ligne) {
        int nom = Accord.niveau(accords, Accord.NOM);
        int prenom = Accord.niveau(accords, Accord.PRENOM);
        int naissance = Accord.niveau(accords, Accord.NAISSANCE);
        int commune = Accord.niveau(accords, Accord.COMMUNE);
        double hasardDuNom = hasardDuNom(nom, a, ligne);
        double hasardDuJour = naissance == EGAL ? frequences.naissance(a.naissance(ligne)) : hasard(2, naissance);
        double hasardDuLieu = commune == EGAL ? frequences.commune(a.commune(ligne)) : hasard(3, commune);
        double hasardDuPrenom = prenom == EGAL ? frequences.prenom(a.prenom(ligne)) : hasard(1, prenom);
        double hasard = hasardDuNom
                * hasardDuJour
                * hasardDuLieu
                * (prenom == INVERSE ? 1 : hasardDuPrenom)
                * hasardDuSexe(prenom, Accord.niveau(accords, Accord.SEXE));
        double meme = depart * ensemble[accords & CAS - 1] / hasard;
        if (accords >>> Accord.LIBRES != 0) {
            meme *= libres(accords, a, ligne);
        }
        if (!memeFamille(nom) || prenom == EGAL || prenom == INVERSE) {
            return meme;
        }
        double memeNom = nom == EGAL ? FOYER : memes[0][nom];
        // A family moves together: its towns agree as those of one person do.
        double foyer = memeNom / hasardDuNom * (commune == ABSENT ? 1 : memes[3][commune] / hasardDuLieu);
        double famille = (naissance == EGAL ? JUMEAUX / hasardDuJour : FRATRIE) / population * foyer;
        return meme / (1 + (prenom == DIFFERENT || prenom == ABSENT ? famille : PRENOMS_ASSORTIS * famille));
    }

    /** Of each pair, those of one record of {@code a} together. */
    float[] cotes(Candidatures candidatures, Table a) {
        var cotes = new float[candidatures.nombre()];
        IntStream.range(0, a.nombre()).parallel().forEach(ligne -> {
            for (int paire = candidatures.debuts[ligne]; paire < candidatures.debuts[ligne + 1]; paire++) {
                cotes[paire] = (float) cote(candidatures.accords(paire), a, ligne);
            }
        });
        return cotes;
    }

    /** The same name, or one slip away from it. */
    private static boolean memeFamille(int nom) {
        return nom >= EGAL && nom <= Accord.MEME_SON.ordinal();
    }

    private double libres(int accords, Table a, int ligne) {
        boolean memeLieu = Accord.niveau(accords, Accord.COMMUNE) == EGAL;
        double rapport = 1;
        for (int libre = 0; libre < Fichier.LIBRES; libre++) {
            int champ = Accord.LIBRES / 4 + libre;
            int niveau = accords >>> 4 * champ & 15;
            if (niveau != ABSENT) {
                double hasard = niveau == EGAL
                        ? frequences.libre(libre, a.libre(libre, ligne), memeLieu)
                        : etrangers[champ][niveau];
                rapport *= memes[champ][niveau] / Math.max(hasard, 1e-9);
            }
        }
        return rapport;
    }

    /** Swapped names are one coincidence, not two. */
    private double hasardDuNom(int nom, Table a, int ligne) {
        if (nom == INVERSE) {
            // A slip in one of the two is taken too.
            double enPrenom = Math.max(frequences.prenom(a.nom(ligne)), etrangers[1][UNE_FAUTE]);
            return enPrenom * Math.max(frequences.nom(a.prenom(ligne)), etrangers[0][UNE_FAUTE]);
        }
        if (nom != EGAL) {
            return hasard(0, nom);
        }
        // Whichever of the two names agreed: the common one proves less.
        int usage = a.nomDUsage(ligne);
        double hasard = frequences.nom(a.nom(ligne));
        return usage == 0 ? hasard : Math.max(hasard, frequences.nom(usage));
    }

    /** A first name tells the sex: the same one twice, and the field adds nothing. */
    private double hasardDuSexe(int prenom, int sexe) {
        return prenom == EGAL && sexe == EGAL ? memes[4][EGAL] : hasard(4, sexe);
    }

    private double hasard(int champ, int niveau) {
        return niveau == ABSENT ? 1 : etrangers[champ][niveau];
    }

    /** As if slips did not go together. */
    double separement(int cas) {
        double part = 1;
        for (int champ = 0; champ < LIES; champ++) {
            int niveau = cas >>> 4 * champ & 15;
            boolean prenomInverse = champ == 1 && niveau == INVERSE;
            part *= niveau == ABSENT || prenomInverse ? 1 : memes[champ][niveau];
        }
        return part;
    }

    void apprendre(int cas, double part) {
        ensemble[cas] = (float) part;
        appris.set(cas);
    }

    /** Takes every case that was not learned for what its fields say apart. */
    void completer() {
        completer(POSSIBLES);
    }

    void completer(int[] cas) {
        for (int un : cas) {
            if (!appris.get(un)) {
                ensemble[un] = (float) separement(un);
            }
        }
    }

    int population() {
        return population;
    }

    int[] casAppris() {
        return appris.stream().toArray();
    }

    double appris(int cas) {
        return ensemble[cas];
    }

    List<Poids> poids() {
        return Arrays.stream(Champ.values())
                .flatMap(champ -> Arrays.stream(Accord.values())
                        .filter(accord -> memes[champ.ordinal()][accord.ordinal()] > 0)
                        .map(accord -> new Poids(
                                champ,
                                accord,
                                memes[champ.ordinal()][accord.ordinal()],
                                etrangers[champ.ordinal()][accord.ordinal()])))
                .toList();
    }
}
