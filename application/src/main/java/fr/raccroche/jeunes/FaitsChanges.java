package fr.raccroche.jeunes;

/** A fact that may decide the status of the young person changed: schooling, diploma, birth date, follow-up. */
public record FaitsChanges(JeuneId jeune) {}
