package fr.raccroche.rapprochement;

import fr.raccroche.rapprochement.Lien.Champ;
import java.util.List;

/** How often records of one person agree so in each field, before the data speak. */
final class Suppositions {

    private Suppositions() {}

    static void usuelles(double[][] memes) {
        supposer(memes, Champ.NOM, Accord.EGAL, .9);
        supposer(memes, Champ.NOM, Accord.UNE_FAUTE, .04);
        supposer(memes, Champ.NOM, Accord.DEUX_FAUTES, .01);
        supposer(memes, Champ.NOM, Accord.CONTENU, .02);
        supposer(memes, Champ.NOM, Accord.MEME_SON, .01);
        supposer(memes, Champ.NOM, Accord.INVERSE, .005);
        supposer(memes, Champ.NOM, Accord.DIFFERENT, .015);
        supposer(memes, Champ.PRENOM, Accord.EGAL, .88);
        supposer(memes, Champ.PRENOM, Accord.UNE_FAUTE, .04);
        supposer(memes, Champ.PRENOM, Accord.COURANTS, .01);
        supposer(memes, Champ.PRENOM, Accord.DEUX_FAUTES, .01);
        supposer(memes, Champ.PRENOM, Accord.CONTENU, .03);
        supposer(memes, Champ.PRENOM, Accord.MEME_SON, .01);
        supposer(memes, Champ.PRENOM, Accord.INVERSE, .005);
        supposer(memes, Champ.PRENOM, Accord.DIFFERENT, .015);
        supposer(memes, Champ.NAISSANCE, Accord.EGAL, .95);
        supposer(memes, Champ.NAISSANCE, Accord.UN_CHIFFRE, .03);
        supposer(memes, Champ.NAISSANCE, Accord.JOUR_MOIS, .01);
        supposer(memes, Champ.NAISSANCE, Accord.DIFFERENT, .01);
        supposer(memes, Champ.COMMUNE, Accord.EGAL, .85);
        supposer(memes, Champ.COMMUNE, Accord.MEME_SECTEUR, .03);
        supposer(memes, Champ.COMMUNE, Accord.DIFFERENT, .12);
        supposer(memes, Champ.SEXE, Accord.EGAL, .99);
        supposer(memes, Champ.SEXE, Accord.DIFFERENT, .01);
        for (var libre : List.of(Champ.ETABLISSEMENT, Champ.CLASSE, Champ.AUTRE)) {
            supposer(memes, libre, Accord.EGAL, .6);
            supposer(memes, libre, Accord.DIFFERENT, .4);
        }
    }

    /** Of what somebody types, beside what is known already. */
    static void dUneSaisie(double[][] memes) {
        supposer(memes, Champ.NAISSANCE, Accord.VOISINE, .004);
        supposer(memes, Champ.NAISSANCE, Accord.DIFFERENT, .002);
        supposer(memes, Champ.NOM, Accord.DIFFERENT, .002);
        supposer(memes, Champ.PRENOM, Accord.DIFFERENT, .002);
    }

    private static void supposer(double[][] memes, Champ champ, Accord accord, double part) {
        memes[champ.ordinal()][accord.ordinal()] = part;
    }
}
