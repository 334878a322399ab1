package fr.raccroche.presentation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What somebody was typing in a form: the values of each field, and when they were last kept. */
record Brouillon(Map<String, List<String>> contenu, int version, Instant modifieLe) {}
