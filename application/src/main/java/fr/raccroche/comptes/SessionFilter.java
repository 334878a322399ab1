package fr.raccroche.comptes;

import fr.raccroche.agents.AgentConnecte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A closed account, an ended function or ten hours: the session feels it at the next request. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SecurityContextRepository contextes;

    SessionFilter(Sessions sessions, SecurityContextRepository contextes) {
        this.sessions = sessions;
        this.contextes = contextes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        if (authentification != null && authentification.getPrincipal() instanceof AgentConnecte agent) {
            var verifie = sessions.verifier(agent);
            if (verifie.isEmpty()) {
                oublier(requete);
            } else if (verifie.get() != agent) {
                rafraichir(verifie.get(), requete, reponse);
            }
        }
        suite.doFilter(requete, reponse);
    }

    private static void oublier(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        requete.setAttribute(PasDeConnexion.TERMINEE, true);
    }

    private void rafraichir(AgentConnecte agent, HttpServletRequest requete, HttpServletResponse reponse) {
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        contextes.saveContext(contexte, requete, reponse);
    }
}
