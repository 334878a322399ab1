package fr.raccroche.presentation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A form that was taken (answered by a redirection) leaves no draft behind. */
@Component
class BrouillonEnvoyeInterceptor implements HandlerInterceptor {

    private final Brouillons brouillons;

    BrouillonEnvoyeInterceptor(Brouillons brouillons) {
        this.brouillons = brouillons;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest requete, HttpServletResponse reponse, Object page, @Nullable Exception echec) {
        var cle = requete.getParameter("_brouillon");
        if (cle != null
                && cle.matches(BrouillonController.CLE)
                && "POST".equals(requete.getMethod())
                && HttpStatusCode.valueOf(reponse.getStatus()).is3xxRedirection()) {
            brouillons.oublier(cle);
        }
    }
}
