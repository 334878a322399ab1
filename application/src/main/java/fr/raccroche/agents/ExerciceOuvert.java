package fr.raccroche.agents;

/** An agent holds a function from the day written in it. */
public record ExerciceOuvert(Exercice exercice) {}
