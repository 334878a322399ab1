package fr.raccroche.cercles;

/** Names a cercle from any module. */
public record CercleId(int valeur) {}
