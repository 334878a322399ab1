package fr.raccroche.jeunes.statuts;

/**
 * What a young person does outside the schools of SIECLE. The ways of meeting the obligation de formation are those of
 * L114-1 and R114-1; no code tells of health or family.
 */
public enum CodeSituation {
    APPRENTISSAGE("Apprentissage", Effet.EN_FORMATION),
    FORMATION_PRO("Stagiaire de la formation professionnelle", Effet.EN_FORMATION),
    SCOLARITE_AILLEURS("Scolarité hors SIECLE (agricole, CNED, étranger…)", Effet.EN_FORMATION),
    SUPERIEUR("Enseignement supérieur", Effet.EN_FORMATION),
    EMPLOI("Emploi, contrat de professionnalisation compris", Effet.SATISFAIT),
    SERVICE_CIVIQUE("Service civique", Effet.SATISFAIT),
    ARMEE("Armée, gendarmerie, service militaire volontaire", Effet.SATISFAIT),
    E2C("École de la deuxième chance", Effet.SATISFAIT),
    EPIDE("EPIDE", Effet.SATISFAIT),
    PACEA_CEJ("PACEA, CEJ ou accompagnement par la mission locale", Effet.SATISFAIT),
    ACCOMPAGNEMENT_AUTRE("Autre dispositif d’accompagnement ou d’insertion", Effet.SATISFAIT),
    SANS_SOLUTION("Ni en formation, ni en emploi, ni accompagné", Effet.AUCUN);

    private final String libelle;
    private final Effet effet;

    CodeSituation(String libelle, Effet effet) {
        this.libelle = libelle;
        this.effet = effet;
    }

    public String libelle() {
        return libelle;
    }

    boolean enFormation() {
        return effet == Effet.EN_FORMATION;
    }

    /** Meets the obligation de formation, and is a solution. */
    boolean satisfait() {
        return effet != Effet.AUCUN;
    }

    private enum Effet {
        EN_FORMATION,
        SATISFAIT,
        AUCUN
    }
}
