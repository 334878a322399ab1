package fr.raccroche.jeunes;

/** On what the mission relies when it writes that something is so, from the weakest to the strongest. */
public enum Preuve {
    DECLARATION("Dit par le jeune ou sa famille"),
    ETABLISSEMENT("Dit par un établissement ou un partenaire"),
    DOCUMENT("Document vu"),
    RAPPROCHEMENT("Trouvé dans un fichier officiel");

    private final String libelle;

    Preuve(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
