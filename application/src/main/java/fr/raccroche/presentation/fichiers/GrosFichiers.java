package fr.raccroche.presentation.fichiers;

/** A page that takes files larger than others do, contributed as a bean by the module that owns it. */
public record GrosFichiers(String chemin) {}
