package fr.raccroche.reperage.partage;

/** Kinds of structures that help to find out; each reads its own fields (RGPD art. 5.1.c; arrêté du 15/10/2020). */
public enum Partenaire {
    CIO("CIO"),
    MISSION_LOCALE("Mission locale"),
    PSAD("PSAD");

    private final String libelle;

    Partenaire(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
