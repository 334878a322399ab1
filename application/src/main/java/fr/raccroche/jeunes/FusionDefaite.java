package fr.raccroche.jeunes;

/** A merge was undone: both files are as they were. */
public record FusionDefaite(JeuneId gardee, JeuneId absorbee) {}
