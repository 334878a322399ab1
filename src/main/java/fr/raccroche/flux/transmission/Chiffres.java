package fr.raccroche.flux.transmission;

/** The figures of a hand-over, frozen on its day: counts only. */
record Chiffres(int lignes, int entretiens, int accueils, int sorties, int jeunes, int minutes, int manques) {}
