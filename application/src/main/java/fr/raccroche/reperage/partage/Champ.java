package fr.raccroche.reperage.partage;

import java.util.Locale;

/** What of a line may be shared: a closed list, the only columns that the query knows. */
enum Champ {
    NOM("Nom"),
    PRENOM("Prénom"),
    NAISSANCE("Date de naissance"),
    SEXE("Sexe"),
    COMMUNE("Commune"),
    CODE_POSTAL("Code postal"),
    TELEPHONE("Téléphone"),
    COURRIEL("Courriel"),
    OBLIGATION("Obligation de formation"),
    UAI("Dernier établissement"),
    CLASSE("Dernière classe");

    private final String libelle;

    Champ(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** As the table writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
