package fr.raccroche.parcours;

/** When the situation is asked for: at the end of the year of follow-up, or during the next. */
public enum Terme {
    N("N"),
    N1("N+1");

    private final String libelle;

    Terme(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
