package fr.raccroche.referentiels;

/** A label of a nomenclature of the schema has changed; published once it is written. */
public record ReferentielChange(String schema) {}
