package fr.raccroche.fil;

import fr.raccroche.agents.AgentId;
import java.time.Instant;
import java.time.LocalDate;

/** How fresh an author's facts are: how many, the latest day told of, and when something was last written. */
public record Fraicheur(AgentId auteur, int faits, LocalDate dernierFait, Instant derniereSaisie) {}
