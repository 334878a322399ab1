package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import java.time.Instant;
import java.util.UUID;

/** A function asked for an agent, that waits for a second person. */
record Demande(UUID id, AgentId agent, Mandat mandat, AgentId par, Instant le) {}
