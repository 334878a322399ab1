package fr.raccroche.agents;

import java.util.UUID;

/** Names an agent from any module. */
public record AgentId(UUID valeur) {

    public static AgentId valueOf(String texte) {
        return new AgentId(UUID.fromString(texte));
    }
}
