package fr.raccroche.territoire;

/** A territory was created, by the directory or by hand. */
public record TerritoireOuvert(TerritoireId id, String nomComplet) {}
