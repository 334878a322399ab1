package fr.raccroche.agents;

import java.time.LocalDate;

/** The function ends; {@code au} is its last day. */
public record ExerciceClos(Exercice exercice, LocalDate au) {}
