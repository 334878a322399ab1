package fr.raccroche.parcours;

/** Degree of proof of a devenir, from the weakest. */
public enum Preuve {
    DIT("Dit, sans trace"),
    STRUCTURE("Confirmé par une structure"),
    DOCUMENT("Document vu"),
    RAPPROCHEMENT("Rapprochement de fichiers");

    private final String libelle;

    Preuve(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
