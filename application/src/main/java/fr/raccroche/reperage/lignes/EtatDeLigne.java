package fr.raccroche.reperage.lignes;

/** Where a line stands. Only CONFIRME is a décrocheur; the first and the last are told apart and never counted as one. */
public enum EtatDeLigne {
    A_VERIFIER("À vérifier", ""),
    CONFIRME("Décrocheur confirmé", "warning"),
    ECARTE("Écarté", "success"),
    INCONNU("Injoignable", "error");

    private final String libelle;
    private final String genre;

    EtatDeLigne(String libelle, String genre) {
        this.libelle = libelle;
        this.genre = genre;
    }

    public String libelle() {
        return libelle;
    }

    /** Kind of badge. */
    public String genre() {
        return genre;
    }
}
