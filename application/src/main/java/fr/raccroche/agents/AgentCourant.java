package fr.raccroche.agents;

import fr.raccroche.base.Appelant;
import fr.raccroche.base.AppelantCourant;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is signed in on the current request. */
@Component
public class AgentCourant implements AppelantCourant {

    AgentCourant() {}

    public Optional<AgentConnecte> connecte() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof AgentConnecte agent
                ? Optional.of(agent)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public AgentConnecte exiger() {
        return connecte().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public AgentId id() {
        return exiger().id();
    }

    @Override
    public Appelant get() {
        return connecte()
                .<Appelant>map(agent -> new Appelant.Personne(agent.id().valeur()))
                .orElseGet(Appelant.Anonyme::new);
    }
}
