package fr.raccroche.demonstration;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Uai;
import java.util.List;
import java.util.Map;

/** An invented formateur: the account, the schools of the letter, and one action a year. */
record Formateur(AgentId id, String identifiant, List<Uai> ecoles, Map<Integer, ActionId> actions) {}
