package fr.raccroche.reperage.lignes;

import java.util.Locale;

/** Where a line stands. Only CONFIRME is a décrocheur; the first and the last are told apart and never counted as one. */
public enum EtatDeLigne {
    A_VERIFIER(
            "À vérifier",
            "à vérifier",
            "",
            "présumé décrocheur dont personne n’a encore levé le doute ; jamais compté comme décrocheur"),
    CONFIRME(
            "Décrocheur confirmé",
            "décrocheurs confirmés",
            "warning",
            "quelqu’un a vérifié : le jeune est décrocheur, accompagné ou non"),
    ECARTE(
            "Écarté",
            "écartés",
            "success",
            "une liste ou une personne dit où est le jeune : ce n’est pas un décrocheur"),
    INCONNU(
            "Injoignable",
            "injoignables",
            "error",
            "personne n’a pu dire ce qu’est devenu le jeune ; ni décrocheur ni écarté");

    private final String libelle;
    private final String pluriel;
    private final String genre;
    private final String definition;

    EtatDeLigne(String libelle, String pluriel, String genre, String definition) {
        this.libelle = libelle;
        this.pluriel = pluriel;
        this.genre = genre;
        this.definition = definition;
    }

    /** What is counted under this name, written here once. */
    public String definition() {
        return definition;
    }

    public String libelle() {
        return libelle;
    }

    /** After a count: « 1 décrocheur confirmé », « 8 décrocheurs confirmés ». */
    public String enNombre(int nombre) {
        return nombre > 1 ? pluriel : libelle.toLowerCase(Locale.FRENCH);
    }

    /** Kind of badge. */
    public String genre() {
        return genre;
    }
}
