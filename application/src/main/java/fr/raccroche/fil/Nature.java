package fr.raccroche.fil;

/** What kind of fact a line of the thread tells. */
public enum Nature {
    SIGNALEMENT("Signalement"),
    TENTATIVE("Tentative de contact"),
    RENDEZ_VOUS("Rendez-vous"),
    ENTRETIEN("Entretien"),
    ACCUEIL("Accueil en action"),
    SORTIE("Sortie d’action"),
    DEVENIR("Devenir"),
    SUIVI("Suivi"),
    STATUT("Statut");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
