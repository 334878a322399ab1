package fr.raccroche.journal;

/** What somebody did. */
public enum Geste {
    CONNEXION("Connexion"),
    ECHEC_CONNEXION("Échec de connexion"),
    DECONNEXION("Déconnexion"),
    LECTURE("Lecture"),
    RECHERCHE("Recherche"),
    ECRITURE("Écriture"),
    EXPORT("Export"),
    IMPORT("Import"),
    REFUS("Refus"),
    ADMINISTRATION("Administration");

    private final String libelle;

    Geste(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
