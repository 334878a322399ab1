package fr.raccroche.bord;

import java.time.LocalDate;
import java.util.UUID;

/** One line of a list of the home page: whose file, what is expected, and when. */
record Element(UUID jeune, String qui, String quoi, LocalDate le) {}
