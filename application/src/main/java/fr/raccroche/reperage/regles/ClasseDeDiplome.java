package fr.raccroche.reperage.regles;

import fr.raccroche.jeunes.Diplome;

/** What a diploma is to L313-7 and D313-59: it qualifies, it does not, or nobody knows. */
public enum ClasseDeDiplome {
    TOUS("Tous"),
    SANS("Aucun, CFG ou brevet"),
    QUALIFIE("CAP, BEP, baccalauréat ou brevet professionnel"),
    INCONNU("Inconnu ou étranger");

    private final String libelle;

    ClasseDeDiplome(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public static ClasseDeDiplome de(Diplome diplome) {
        return switch (diplome) {
            case AUCUN, CFG, DNB -> SANS;
            case CAP, BEP, BAC_PRO, BP, BAC_GENERAL, BAC_TECHNO -> QUALIFIE;
            case INCONNU, AUTRE -> INCONNU;
        };
    }
}
