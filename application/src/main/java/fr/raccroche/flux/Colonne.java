package fr.raccroche.flux;

import java.util.EnumSet;
import java.util.Set;

/** The columns a tableau en flux may have (domaine §5.1). Labels and order are rows of {@code flux.colonne}. */
public enum Colonne {
    NUMERO(4, false, Genre.NOMBRE),
    DATE(7, true, Genre.DATE),
    JEUNE(14, true, Genre.TEXTE),
    TYPE(13, true, Genre.TEXTE),
    DUREE(6, true, Genre.DUREE),
    ETABLISSEMENT(16, true, Genre.TEXTE),
    ACTION(14, true, Genre.TEXTE),
    ORIGINE(10, true, Genre.TEXTE),
    ENTREE(7, false, Genre.DATE),
    SORTIE(7, true, Genre.DATE),
    MOTIF(11, true, Genre.TEXTE),
    DEVENIR_N(14, true, Genre.TEXTE),
    DEVENIR_N1(14, true, Genre.TEXTE),
    SUITE(15, false, Genre.TEXTE),
    STATUT(13, false, Genre.TEXTE),
    AXE(9, false, Genre.TEXTE),
    SIGNALE_LE(7, false, Genre.DATE),
    CONTACT_LE(7, false, Genre.DATE),
    DELAI(5, false, Genre.NOMBRE),
    TENTATIVES(6, false, Genre.NOMBRE),
    HEURES_PREVUES(6, true, Genre.NOMBRE),
    HEURES_REALISEES(6, true, Genre.NOMBRE),
    ABSENCES(6, true, Genre.NOMBRE),
    STAGES(5, true, Genre.NOMBRE),
    JOURS_DE_STAGE(5, true, Genre.NOMBRE),
    PORTEFEUILLE(7, true, Genre.TEXTE),
    OBSERVATIONS(20, false, Genre.TEXTE),
    NAISSANCE(7, false, Genre.DATE),
    AGE(5, false, Genre.NOMBRE),
    SEXE(5, false, Genre.TEXTE),
    MAJORITE(7, false, Genre.TEXTE),
    OBLIGATION(6, false, Genre.TEXTE),
    CLASSE(8, false, Genre.TEXTE),
    MEF(8, false, Genre.TEXTE),
    SPECIALITE(14, false, Genre.TEXTE),
    ORIGINE_SCOLAIRE(16, false, Genre.TEXTE),
    ORIGINE_UAI(7, false, Genre.TEXTE),
    SORTIE_SCOLAIRE(7, false, Genre.DATE),
    MOTIF_SCOLAIRE(14, false, Genre.TEXTE),
    DIPLOME(10, false, Genre.TEXTE),
    COMMUNE(10, false, Genre.TEXTE),
    COMMUNE_INSEE(6, false, Genre.TEXTE),
    INE(8, false, Genre.TEXTE),
    TELEPHONE(9, false, Genre.TEXTE),
    COURRIEL(14, false, Genre.TEXTE),
    RESPONSABLE_1(16, false, Genre.TEXTE),
    RESPONSABLE_2(16, false, Genre.TEXTE),
    AUTEUR(11, false, Genre.TEXTE);

    /** How the cell is read and drawn. */
    public enum Genre {
        TEXTE,
        DATE,
        DUREE,
        NOMBRE
    }

    /** Without these, a line means nothing: they cannot be hidden. */
    public static final Set<Colonne> TOUJOURS = EnumSet.of(DATE, JEUNE, TYPE);

    /** Read only for who chose to look at them; never kept with what is handed over. */
    static final Set<Colonne> COORDONNEES = EnumSet.of(INE, TELEPHONE, COURRIEL, RESPONSABLE_1, RESPONSABLE_2);

    /** Only an accueil has them. */
    static final Set<Colonne> BILAN =
            EnumSet.of(HEURES_PREVUES, HEURES_REALISEES, ABSENCES, STAGES, JOURS_DE_STAGE, PORTEFEUILLE);

    static final Set<Colonne> PRISE_EN_CHARGE = EnumSet.of(SIGNALE_LE, CONTACT_LE, DELAI, TENTATIVES);

    /** All that is kept with what is handed over. */
    static final Set<Colonne> FIGEES = EnumSet.copyOf(
            EnumSet.allOf(Colonne.class).stream().filter(Colonne::figee).toList());

    private final int largeur;
    private final boolean modifiable;
    private final Genre genre;

    Colonne(int largeur, boolean modifiable, Genre genre) {
        this.largeur = largeur;
        this.modifiable = modifiable;
        this.genre = genre;
    }

    public int largeur() {
        return largeur;
    }

    public boolean modifiable() {
        return modifiable;
    }

    public Genre genre() {
        return genre;
    }

    /** Read from right to left, as figures are. */
    public boolean chiffree() {
        return genre == Genre.NOMBRE || genre == Genre.DUREE;
    }

    /** Part of what an accueil came to. */
    public boolean bilan() {
        return BILAN.contains(this);
    }

    /** About the person rather than about the line: off unless chosen. */
    public boolean personnelle() {
        return COORDONNEES.contains(this) || this == OBSERVATIONS;
    }

    /** Typed on the line and handed over with it: changing it afterwards is an amendment. */
    public boolean transmissible() {
        return modifiable && this != DEVENIR_N && this != DEVENIR_N1;
    }

    /** Kept with what is handed over: data that nobody needs to judge the work is left out. */
    public boolean figee() {
        return !personnelle() && this != NUMERO;
    }
}
