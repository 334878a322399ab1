package fr.raccroche.comptes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody who is not (or no longer) signed in goes: to the sign-in page, told why, then back to the page they
 * were on. A script gets 401 and says so itself.
 */
class PasDeConnexion implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String TERMINEE = PasDeConnexion.class.getName() + ".terminee";
    private static final String RETOUR = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler refus = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException raison)
            throws IOException {
        inviter(requete, reponse);
    }

    /** A form sent after the end of the session arrives with a token that no longer exists. */
    @Override
    public void handle(HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException raison)
            throws IOException, ServletException {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        var anonyme = authentification == null || authentification instanceof AnonymousAuthenticationToken;
        if (anonyme && raison instanceof CsrfException) {
            inviter(requete, reponse);
        } else {
            refus.handle(requete, reponse, raison);
        }
    }

    private static void inviter(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var adresse = requete.getContextPath() + (expiree(requete) ? "/connexion?expiree" : "/connexion");
        if (vientDUnScript(requete)) {
            reponse.setHeader("HX-Redirect", adresse);
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (!"GET".equals(requete.getMethod())) {
            origine(requete).ifPresent(page -> requete.getSession().setAttribute(RETOUR, new SimpleSavedRequest(page)));
        }
        reponse.sendRedirect(adresse);
    }

    private static boolean expiree(HttpServletRequest requete) {
        return requete.getAttribute(TERMINEE) != null
                || (requete.getRequestedSessionId() != null && !requete.isRequestedSessionIdValid());
    }

    private static boolean vientDUnScript(HttpServletRequest requete) {
        var accepte = requete.getHeader("Accept");
        return requete.getHeader("HX-Request") != null
                || requete.getHeader("X-Cle") != null
                || (accepte != null && accepte.startsWith("application/json"));
    }

    /** The page the form was on, if it is one of ours. */
    private static Optional<String> origine(HttpServletRequest requete) {
        var origine = requete.getHeader("Referer");
        if (origine == null) {
            return Optional.empty();
        }
        try {
            var page = URI.create(origine);
            var hote = requete.getHeader("Host");
            return hote != null && hote.equals(page.getRawAuthority()) && page.getRawPath() != null
                    ? Optional.of(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException illisible) {
            return Optional.empty();
        }
    }
}
