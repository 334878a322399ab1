package fr.raccroche.actions;

import fr.raccroche.agents.AgentId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the team of an action, from a day to another. */
public record Equipier(
        UUID id,
        AgentId agent,
        String nom,
        Role role,
        LocalDate du,
        @Nullable LocalDate au) {

    /** What the agent does in the action. */
    public enum Role {
        RESPONSABLE("Responsable"),
        FORMATEUR("Formateur"),
        INTERVENANT("Intervenant");

        private final String libelle;

        Role(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
