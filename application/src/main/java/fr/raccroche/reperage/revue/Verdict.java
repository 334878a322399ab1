package fr.raccroche.reperage.revue;

/** What a reader says of a pair. */
public enum Verdict {
    MEME("Même personne"),
    DIFFERENTS("Pas la même"),
    NE_SAIT_PAS("Je ne sais pas");

    private final String libelle;

    Verdict(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    boolean tranche() {
        return this != NE_SAIT_PAS;
    }
}
