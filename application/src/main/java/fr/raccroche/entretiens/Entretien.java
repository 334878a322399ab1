package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import java.time.Instant;

/** An interview held with a young person or their family. */
public record Entretien(
        EntretienId id,
        JeuneId jeune,
        SaisieEntretien saisie,
        AgentId auteur,
        AgentId modifiePar,
        Instant modifieLe,
        boolean annule,
        int version) {}
