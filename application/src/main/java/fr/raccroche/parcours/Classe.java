package fr.raccroche.parcours;

/** How a devenir counts; the unknown is counted apart, never left out. */
public enum Classe {
    POSITIVE("Positif"),
    NEUTRE("Neutre"),
    NEGATIVE("Négatif"),
    INCONNUE("Inconnu"),
    EXCLUE("Hors calcul");

    private final String libelle;

    Classe(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
