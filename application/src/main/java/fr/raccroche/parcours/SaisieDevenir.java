package fr.raccroche.parcours;

import java.time.LocalDate;

/** What is known: the situation, the day it was true, who told it and how sure it is. */
public record SaisieDevenir(String code, LocalDate le, Source source, Preuve preuve) {}
