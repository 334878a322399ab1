package fr.raccroche.reperage.revue;

/** Where a pair stands. */
enum EtatDePaire {
    A_REVOIR("À revoir"),
    SECONDE_LECTURE("Seconde lecture"),
    DESACCORD("À trancher"),
    MEME("Même personne"),
    DIFFERENTS("Deux personnes"),
    CADUQUE("Caduque");

    private final String libelle;

    EtatDePaire(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Readers may still say something of it. */
    public boolean ouverte() {
        return this == A_REVOIR || this == SECONDE_LECTURE;
    }

    public boolean reglee() {
        return this == MEME || this == DIFFERENTS;
    }

    /** Kind of badge. */
    public String genre() {
        return switch (this) {
            case MEME -> "success";
            case DIFFERENTS -> "info";
            case DESACCORD -> "error";
            case SECONDE_LECTURE -> "warning";
            case A_REVOIR, CADUQUE -> "";
        };
    }

    static EtatDePaire de(Verdict verdict) {
        return verdict == Verdict.MEME ? MEME : DIFFERENTS;
    }
}
