package fr.raccroche.rapprochement;

import java.util.Locale;

/** What a file may say of a person. */
public enum Rubrique {
    ID,
    NOM,
    NOM_USAGE,
    PRENOM,
    DATE_NAISSANCE,
    SEXE,
    COMMUNE,
    CODE_POSTAL,
    INE,
    INE_ANCIEN,
    ETABLISSEMENT,
    CLASSE,
    AUTRE;

    /** As columns are named: « date_naissance ». */
    public String nom() {
        return name().toLowerCase(Locale.ROOT);
    }
}
