package fr.raccroche.siecle;

import java.util.Map;

/** What was met in one file: rows, refused and doubtful ones, and forbidden data dropped at the door. */
public record Bilan(
        EnTete enTete, long lignes, long refus, long avertissements, Map<DonneeInterdite, Long> interdites) {}
