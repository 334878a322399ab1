package fr.raccroche.comptes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, with one of two messages: refused, or wait. */
class EchecDeConnexion implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException echec) throws IOException {
        reponse.sendRedirect(
                requete.getContextPath() + "/connexion?" + (echec instanceof LockedException ? "attente" : "echec"));
    }
}
