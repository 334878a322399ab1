package fr.raccroche.agents;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the browser sends of an agent. */
record AgentForm(
        @Nullable String civilite,
        @NotBlank @Size(max = 80) @Nullable String nom,
        @NotBlank @Size(max = 80) @Nullable String prenom,
        @NotBlank @Email @Size(max = 120) @Nullable String courriel,
        @Size(max = 30) @Nullable String telephone,
        @Size(max = 60) @Nullable String corps,
        @Nullable String statut,
        int version) {

    static final AgentForm VIDE = new AgentForm("", "", "", "", "", "", "", 0);

    static AgentForm de(Agent agent) {
        var identite = agent.identite();
        return new AgentForm(
                identite.civilite(),
                identite.nom(),
                identite.prenom(),
                identite.courriel(),
                identite.telephone(),
                identite.corps(),
                identite.statut(),
                agent.version());
    }

    Agent.Identite identite() {
        return new Agent.Identite(
                net(civilite), net(nom), net(prenom), net(courriel), net(telephone), net(corps), net(statut));
    }

    private static String net(@Nullable String texte) {
        return Objects.toString(texte, "").strip();
    }
}
