package fr.raccroche.parcours;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;

/** The situation of a young person at N or N+1 of the year in which they were followed. */
public record Devenir(
        DevenirId id,
        JeuneId jeune,
        AnneeScolaire annee,
        Terme terme,
        SaisieDevenir saisie,
        AgentId auteur,
        boolean annule,
        int version) {}
