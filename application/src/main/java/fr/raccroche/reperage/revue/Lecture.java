package fr.raccroche.reperage.revue;

import fr.raccroche.agents.AgentId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What somebody said of a pair, and when.
 *
 * @param tranche by whoever conducts the campaign, after two readers did not agree
 */
record Lecture(AgentId agent, String nom, Verdict verdict, Instant le, boolean tranche) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public LocalDateTime leAParis() {
        return LocalDateTime.ofInstant(le, PARIS);
    }
}
