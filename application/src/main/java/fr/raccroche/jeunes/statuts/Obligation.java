package fr.raccroche.jeunes.statuts;

/** Obligation de formation, from the 16th to the eve of the 18th birthday (code de l'éducation, L114-1). */
public enum Obligation {
    SANS_OBJET("Sans objet"),
    REMPLIE("Obligation de formation remplie"),
    NON_REMPLIE("Obligation de formation non remplie");

    private final String libelle;

    Obligation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
