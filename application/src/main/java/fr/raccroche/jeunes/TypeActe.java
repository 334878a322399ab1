package fr.raccroche.jeunes;

/** What puts a file in a cercle beyond its schools. */
public enum TypeActe {
    ACCUEIL("accueil en action"),
    SAISIE("dossier créé"),
    PARTAGE("dossier confié"),
    EXCEPTION("accès exceptionnel");

    private final String libelle;

    TypeActe(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
