package fr.raccroche.jeunes;

/** Two files were found to be one person: everything attached to {@code absorbee} moved to {@code gardee}. */
public record FichesFusionnees(JeuneId gardee, JeuneId absorbee) {}
