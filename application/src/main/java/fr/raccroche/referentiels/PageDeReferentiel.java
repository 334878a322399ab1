package fr.raccroche.referentiels;

/** A nomenclature that has a page of its own in the module that owns it. */
public record PageDeReferentiel(String titre, String usage, String url) {}
