package fr.raccroche.jeunes.acces;

/** Why somebody opens a file outside their cercles. */
enum Motif {
    URGENCE("Urgence : le jeune ou sa famille attend une réponse aujourd’hui"),
    REMPLACEMENT("Remplacement d’un collègue absent"),
    DEMANDE("Demande du jeune, de sa famille ou du délégué à la protection des données"),
    COMMISSION("Préparation d’une commission"),
    DOUBLON("Vérification d’un doublon");

    private final String libelle;

    Motif(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
