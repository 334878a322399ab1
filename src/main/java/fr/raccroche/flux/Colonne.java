package fr.raccroche.flux;

import java.util.EnumSet;
import java.util.Set;

/** The columns a tableau en flux may have. Labels and order are rows of {@code flux.colonne}. */
public enum Colonne {
    DATE(7, true, Genre.DATE),
    JEUNE(14, true, Genre.TEXTE),
    TYPE(13, true, Genre.TEXTE),
    DUREE(6, true, Genre.DUREE),
    ETABLISSEMENT(16, true, Genre.TEXTE),
    ACTION(14, true, Genre.TEXTE),
    ORIGINE(10, true, Genre.TEXTE),
    SORTIE(7, true, Genre.DATE),
    MOTIF(11, true, Genre.TEXTE),
    DEVENIR_N(14, true, Genre.TEXTE),
    DEVENIR_N1(14, true, Genre.TEXTE),
    SUITE(15, false, Genre.TEXTE),
    NAISSANCE(7, false, Genre.DATE),
    AGE(5, false, Genre.NOMBRE),
    SEXE(5, false, Genre.TEXTE),
    MAJORITE(7, false, Genre.TEXTE),
    CLASSE(8, false, Genre.TEXTE),
    ORIGINE_SCOLAIRE(16, false, Genre.TEXTE),
    DIPLOME(10, false, Genre.TEXTE),
    COMMUNE(10, false, Genre.TEXTE),
    AUTEUR(11, false, Genre.TEXTE);

    /** How the cell is read and drawn. */
    public enum Genre {
        TEXTE,
        DATE,
        DUREE,
        NOMBRE
    }

    /** Without these, a line means nothing: they cannot be hidden. */
    static final Set<Colonne> TOUJOURS = EnumSet.of(DATE, JEUNE, TYPE);

    private final int largeur;
    private final boolean modifiable;
    private final Genre genre;

    Colonne(int largeur, boolean modifiable, Genre genre) {
        this.largeur = largeur;
        this.modifiable = modifiable;
        this.genre = genre;
    }

    int largeur() {
        return largeur;
    }

    public boolean modifiable() {
        return modifiable;
    }

    public Genre genre() {
        return genre;
    }
}
