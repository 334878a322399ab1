package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Periode;
import java.time.LocalDateTime;
import java.util.UUID;

/** A hand-over to the coordonnateur and its receipt (F50). */
record Transmission(
        UUID id,
        int numero,
        AgentId agent,
        String nom,
        Periode periode,
        LocalDateTime le,
        Chiffres chiffres,
        String empreinte,
        String motif,
        int changees) {}
