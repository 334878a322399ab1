package fr.raccroche.rapprochement;

/** How two values of one field compare; packed four bits each into the agreement of a pair. */
public enum Accord {
    ABSENT("non renseigné"),
    EGAL("identique"),
    UNE_FAUTE("une lettre d’écart"),
    /** Or one, in a name of three letters or fewer. */
    DEUX_FAUTES("à deux lettres près"),
    CONTENU("l’un contient l’autre"),
    MEME_SON("prononciation proche"),
    INVERSE("nom et prénom inversés"),
    UN_CHIFFRE("un chiffre d’écart"),
    JOUR_MOIS("jour et mois inversés"),
    MEME_SECTEUR("même code postal"),
    DIFFERENT("différent"),
    VOISINE("à un jour, un mois ou un an près"),
    COURANTS("proche, mais l’un et l’autre sont des prénoms courants");

    static final int NOM = 0;
    static final int PRENOM = 4;
    static final int NAISSANCE = 8;
    static final int COMMUNE = 12;
    static final int SEXE = 16;
    static final int LIBRES = 20;
    static final int CHAMPS = 8;
    static final int NIVEAUX = values().length;

    private final String libelle;

    Accord(String libelle) {
        this.libelle = libelle;
    }

    /** What the reader is told. */
    public String libelle() {
        return libelle;
    }

    static int niveau(int accords, int champ) {
        return accords >>> champ & 15;
    }
}
