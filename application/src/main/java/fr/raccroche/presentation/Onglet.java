package fr.raccroche.presentation;

/** A tab: a page of its own, among those shown side by side. */
public record Onglet(String libelle, String url, boolean courant) {}
