package fr.raccroche.presentation;

/** One line of a timeline as users read it; what is not known is empty. */
public record Fait(String quand, String intitule, String detail, String auteur, String url) {}
