package fr.raccroche.rapprochement;

import fr.raccroche.rapprochement.Lien.Champ;
import java.util.Arrays;
import java.util.List;

/**
 * What an agreement proves (Fellegi and Sunter, 1969): how often records of one person agree so, and how often those of
 * strangers do, the latter by the frequency of the very value, since a rare name proves more than « Martin ». Beside
 * strangers stand brothers and sisters, born the same day or not, who share all but the first name.
 */
public final class Modele {

    private static final int EGAL = Accord.EGAL.ordinal();
    private static final int INVERSE = Accord.INVERSE.ordinal();
    private static final int ABSENT = Accord.ABSENT.ordinal();

    /** How often people of one family bear one name, or live in one place. */
    private static final double FOYER = 0.95;
    /** One birth in sixty is of twins. */
    private static final double JUMEAUX = 1 / 60.0;

    private static final double FRATRIE = 0.8;

    final double[][] memes = new double[Accord.CHAMPS][Accord.NIVEAUX];
    final double[][] etrangers = new double[Accord.CHAMPS][Accord.NIVEAUX];
    private final Frequences frequences;
    /** How many people the second file may hold the partner among. */
    final int population;
    /** Share of the first file's people who are in the second. */
    double communs = 0.8;

    /** How often an agreement is met between records of one person, and between strangers. */
    public record Poids(Champ champ, Accord accord, double memes, double etrangers) {}

    Modele(Frequences frequences, Comparaison comparaison, Table b) {
        this.frequences = frequences;
        population = Math.max(1, b.nombre());
        supposer(Champ.NOM, Accord.EGAL, .9);
        supposer(Champ.NOM, Accord.UNE_FAUTE, .04);
        supposer(Champ.NOM, Accord.DEUX_FAUTES, .01);
        supposer(Champ.NOM, Accord.CONTENU, .02);
        supposer(Champ.NOM, Accord.MEME_SON, .01);
        supposer(Champ.NOM, Accord.INVERSE, .005);
        supposer(Champ.NOM, Accord.DIFFERENT, .015);
        supposer(Champ.PRENOM, Accord.EGAL, .88);
        supposer(Champ.PRENOM, Accord.UNE_FAUTE, .05);
        supposer(Champ.PRENOM, Accord.DEUX_FAUTES, .01);
        supposer(Champ.PRENOM, Accord.CONTENU, .03);
        supposer(Champ.PRENOM, Accord.MEME_SON, .01);
        supposer(Champ.PRENOM, Accord.INVERSE, .005);
        supposer(Champ.PRENOM, Accord.DIFFERENT, .015);
        supposer(Champ.NAISSANCE, Accord.EGAL, .95);
        supposer(Champ.NAISSANCE, Accord.UN_CHIFFRE, .03);
        supposer(Champ.NAISSANCE, Accord.JOUR_MOIS, .01);
        supposer(Champ.NAISSANCE, Accord.DIFFERENT, .01);
        supposer(Champ.COMMUNE, Accord.EGAL, .85);
        supposer(Champ.COMMUNE, Accord.MEME_SECTEUR, .03);
        supposer(Champ.COMMUNE, Accord.DIFFERENT, .12);
        supposer(Champ.SEXE, Accord.EGAL, .99);
        supposer(Champ.SEXE, Accord.DIFFERENT, .01);
        for (var libre : List.of(Champ.ETABLISSEMENT, Champ.CLASSE, Champ.AUTRE)) {
            supposer(libre, Accord.EGAL, .6);
            supposer(libre, Accord.DIFFERENT, .4);
        }
        frequences.poserLesHasards(etrangers, comparaison, b);
    }

    /** As learned already. */
    Modele(Frequences frequences, Acquis acquis) {
        this.frequences = frequences;
        population = acquis.population;
        communs = acquis.communs;
        for (int champ = 0; champ < Accord.CHAMPS; champ++) {
            memes[champ] = acquis.memes[champ].clone();
            etrangers[champ] = acquis.etrangers[champ].clone();
        }
    }

    /** Before the data speak. */
    private void supposer(Champ champ, Accord accord, double part) {
        memes[champ.ordinal()][accord.ordinal()] = part;
    }

    /** Odds that a pair is one person rather than strangers, brothers or sisters; {@code ligne} of the first file. */
    double cote(int accords, Table a, int ligne) {
        int nom = Accord.niveau(accords, Accord.NOM);
        int prenom = Accord.niveau(accords, Accord.PRENOM);
        int naissance = Accord.niveau(accords, Accord.NAISSANCE);
        int commune = Accord.niveau(accords, Accord.COMMUNE);
        double hasardDuNom = hasardDuNom(nom, a, ligne);
        double hasardDuJour = naissance == EGAL ? frequences.naissance(a.naissance(ligne)) : etrangers[2][naissance];
        double hasardDuLieu = commune == EGAL ? frequences.commune(a.commune(ligne)) : etrangers[3][commune];
        double hasardDuPrenom = prenom == EGAL ? frequences.prenom(a.prenom(ligne)) : etrangers[1][prenom];
        double meme = communs
                / population
                * rapport(Champ.NOM, nom, hasardDuNom)
                * rapport(Champ.NAISSANCE, naissance, hasardDuJour)
                * rapport(Champ.COMMUNE, commune, hasardDuLieu)
                * (prenom == INVERSE ? 1 : rapport(Champ.PRENOM, prenom, hasardDuPrenom))
                * sexe(prenom, Accord.niveau(accords, Accord.SEXE));
        if (accords >>> Accord.LIBRES != 0) {
            meme *= libres(accords, a, ligne);
        }
        if (nom != EGAL || prenom == EGAL || prenom == INVERSE) {
            return meme;
        }
        double foyer =
                FOYER / hasardDuNom * (commune == EGAL ? FOYER / hasardDuLieu : commune == ABSENT ? 1 : 1 - FOYER);
        double famille = (naissance == EGAL ? JUMEAUX / hasardDuJour : FRATRIE) / population * foyer;
        return meme / (1 + famille);
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
            return frequences.prenom(a.nom(ligne)) * frequences.nom(a.prenom(ligne));
        }
        if (nom != EGAL) {
            return etrangers[0][nom];
        }
        // Whichever of the two names agreed: the common one proves less.
        int usage = a.nomDUsage(ligne);
        double hasard = frequences.nom(a.nom(ligne));
        return usage == 0 ? hasard : Math.max(hasard, frequences.nom(usage));
    }

    /** A first name tells the sex: the same one twice, and the field adds nothing. */
    private double sexe(int prenom, int sexe) {
        return prenom == EGAL && sexe == EGAL ? 1 : rapport(Champ.SEXE, sexe, etrangers[4][sexe]);
    }

    private double rapport(Champ champ, int niveau, double hasard) {
        return niveau == ABSENT ? 1 : memes[champ.ordinal()][niveau] / hasard;
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
