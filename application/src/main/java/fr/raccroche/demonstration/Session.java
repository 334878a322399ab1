package fr.raccroche.demonstration;

import fr.raccroche.agents.AgentConnecte;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Acts as one of the invented agents, with that agent's own rights and nothing more. */
@Component
@Profile("demonstration")
class Session {

    private final UserDetailsService comptes;

    Session(UserDetailsService comptes) {
        this.comptes = comptes;
    }

    void enTantQue(String identifiant, java.util.function.Consumer<AgentConnecte> travail) {
        var principal = comptes.loadUserByUsername(identifiant);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
        try {
            travail.accept((AgentConnecte) principal);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
