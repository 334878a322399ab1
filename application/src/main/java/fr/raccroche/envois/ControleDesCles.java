package fr.raccroche.envois;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.presentation.SansEffet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A writing form without a key is refused; one that was already answered gets the same answer. */
@Component
class ControleDesCles implements HandlerInterceptor {

    private final AgentCourant agent;
    private final Envois envois;

    ControleDesCles(AgentCourant agent, Envois envois) {
        this.agent = agent;
        this.envois = envois;
    }

    @Override
    public boolean preHandle(HttpServletRequest requete, HttpServletResponse reponse, Object cible) {
        if (!"POST".equals(requete.getMethod())
                || !(cible instanceof HandlerMethod methode)
                || requete.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (methode.hasMethodAnnotation(SansEffet.class)) {
            Envoi.retirer(requete);
            return true;
        }
        if (agent.connecte().isEmpty()) {
            return true;
        }
        var envoi = Envoi.courant().orElseThrow(SansCleException::new);
        if (envois.premier(envoi.agent(), envoi.cle()).isPresent()) {
            throw new DejaEnvoyeException(envoi.cle());
        }
        return true;
    }

    /** The form came without its key: not from one of our pages, or from a page of a former version. */
    static final class SansCleException extends RuntimeException {}
}
