package fr.raccroche.actions;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;

/** A young person in an action, from entry to exit. */
public record Accueil(AccueilId id, JeuneId jeune, SaisieAccueil saisie, AgentId auteur, boolean annule, int version) {}
