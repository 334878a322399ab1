package fr.raccroche.jeunes.statuts;

/** Where a young person stands on a given day (requirements F20, C5, C7, C8). */
public enum Statut {
    SCOLARISE("Scolarisé", "Inscrit dans un établissement ou une formation."),
    EXPOSE("Exposé", "Scolarisé, avec un premier signe connu de fragilité."),
    EN_RISQUE("En risque de décrochage", "Scolarisé, signalé ou absent sans motif au-delà du seuil réglementaire."),
    EN_VOIE_DE_DECROCHAGE("En voie de décrochage", "Encore inscrit, la rupture est engagée."),
    DECROCHEUR("Décroché", "Sorti de formation sans baccalauréat général ni diplôme professionnel."),
    OBLIGATION_DE_FORMATION("Soumis à l’obligation de formation", "Diplômé de moins de 18 ans, sorti de formation."),
    INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE(
            "Instruction obligatoire non respectée", "Moins de 16 ans et inscrit nulle part : relève du DASEN."),
    HORS_CHAMP("Hors du champ", "Diplômé majeur, ou plus de 25 ans."),
    A_QUALIFIER("À qualifier", "Les faits connus ne suffisent pas : une personne doit vérifier.");

    private final String libelle;
    private final String definition;

    Statut(String libelle, String definition) {
        this.libelle = libelle;
        this.definition = definition;
    }

    public String libelle() {
        return libelle;
    }

    public String definition() {
        return definition;
    }
}
