package fr.raccroche.siecle;

/**
 * Something wrong with one row: {@code cle} names the sentence ({@code siecle.anomalie.…}) whose argument is
 * {@code valeur}, the text as found in the file.
 */
public record Anomalie(
        String fichier, int ligne, Nature nature, String identifiant, Gravite gravite, String cle, String valeur) {

    /** What the row is about. */
    public enum Nature {
        FICHIER,
        ELEVE,
        APPARTENANCE,
        ADRESSE,
        PERSONNE,
        LIEN,
        DIVISION,
        MEF
    }

    /** A refused row cannot be taken in until somebody mends it; a warning only says what was left out or looks odd. */
    public enum Gravite {
        REFUS,
        AVERTISSEMENT
    }
}
