package fr.raccroche.jeunes;

/** Highest diploma held. What each opens or closes is in the decision table of statuses (D313-59, D122-3-1). */
public enum Diplome {
    INCONNU("Inconnu, à vérifier"),
    AUCUN("Aucun diplôme"),
    CFG("CFG"),
    DNB("DNB (brevet)"),
    CAP("CAP"),
    BEP("BEP"),
    BAC_PRO("Baccalauréat professionnel"),
    BP("Brevet professionnel"),
    BAC_GENERAL("Baccalauréat général"),
    BAC_TECHNO("Baccalauréat technologique"),
    AUTRE("Autre, ou diplôme étranger");

    private final String libelle;

    Diplome(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
