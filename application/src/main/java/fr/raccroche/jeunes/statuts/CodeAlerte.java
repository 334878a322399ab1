package fr.raccroche.jeunes.statuts;

/** Coded signals about a pupil still enrolled. Each holds until it is lifted, at most to the end of its school year. */
public enum CodeAlerte {
    DOUBLEMENT("Doublement", Gravite.EXPOSE),
    ECHEC_EXAMEN("Échec à un examen", Gravite.EXPOSE),
    ABSENCES("Quatre demi-journées d’absence sans motif ou plus dans le mois", Gravite.RISQUE),
    GPDS_EN_RISQUE("Repéré en risque par le GPDS", Gravite.RISQUE),
    ETABLISSEMENT("Signalé par l’établissement", Gravite.RISQUE),
    EXCLUSION("Exclusion définitive", Gravite.RISQUE),
    NON_AFFECTE("Sans affectation à la rentrée", Gravite.RISQUE),
    INTENTION_D_ARRET("Dit vouloir arrêter", Gravite.RISQUE),
    GPDS_EN_VOIE("Repéré en voie de décrochage par le GPDS", Gravite.VOIE);

    private final String libelle;
    private final Gravite gravite;

    CodeAlerte(String libelle, Gravite gravite) {
        this.libelle = libelle;
        this.gravite = gravite;
    }

    public String libelle() {
        return libelle;
    }

    Gravite gravite() {
        return gravite;
    }

    enum Gravite {
        EXPOSE,
        RISQUE,
        VOIE
    }
}
