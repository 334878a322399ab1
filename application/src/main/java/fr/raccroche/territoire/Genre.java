package fr.raccroche.territoire;

/** Kind of school or service, as the mission speaks of them. */
public enum Genre {
    COLLEGE("Collège", "Collège"),
    LGT("Lycée général et technologique", "LGT"),
    LP("Lycée professionnel", "LP"),
    LPO("Lycée polyvalent", "LPO"),
    EREA("Établissement régional d’enseignement adapté", "EREA"),
    CIO("Centre d’information et d’orientation", "CIO"),
    SERVICE("Service administratif", "Service"),
    AUTRE_SECOND_DEGRE("Autre établissement du second degré", "Autre");

    private final String libelle;
    private final String sigle;

    Genre(String libelle, String sigle) {
        this.libelle = libelle;
        this.sigle = sigle;
    }

    public String libelle() {
        return libelle;
    }

    public String sigle() {
        return sigle;
    }

    public boolean recoitDesEleves() {
        return this != CIO && this != SERVICE;
    }
}
