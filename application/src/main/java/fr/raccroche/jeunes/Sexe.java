package fr.raccroche.jeunes;

/** As SIECLE codes it. */
public enum Sexe {
    F("Fille"),
    M("Garçon");

    private final String libelle;

    Sexe(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
