package fr.raccroche.parcours;

/** Who told us. */
public enum Source {
    JEUNE("Le jeune"),
    FAMILLE("La famille"),
    ETABLISSEMENT("L’établissement"),
    ML("La mission locale"),
    SIEI("Le SIEI"),
    PARTENAIRE("Un autre partenaire"),
    AUTRE("Une autre source");

    private final String libelle;

    Source(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
