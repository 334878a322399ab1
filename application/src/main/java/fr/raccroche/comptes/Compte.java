package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import java.time.Instant;
import java.util.Optional;

/** The account of an agent; {@code choisi} once the agent has chosen a password. */
public record Compte(
        AgentId agent,
        String identifiant,
        Etat etat,
        boolean choisi,
        Optional<Instant> lienJusqua,
        Optional<Instant> derniereConnexion) {

    /** Where an account stands. */
    public enum Etat {
        /** Waits for a second person. */
        DEMANDE,
        ACTIF,
        SUSPENDU;

        public String libelle() {
            return switch (this) {
                case DEMANDE -> "En attente d’accord";
                case ACTIF -> "Actif";
                case SUSPENDU -> "Suspendu";
            };
        }
    }
}
