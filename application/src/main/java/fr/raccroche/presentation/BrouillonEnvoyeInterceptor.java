package fr.raccroche.presentation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A form that was taken (answered by a redirection) leaves no draft; one that was refused is the draft, as last sent. */
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
        if (cle != null && cle.matches(BrouillonController.CLE) && "POST".equals(requete.getMethod())) {
            var statut = HttpStatusCode.valueOf(reponse.getStatus());
            if (statut.is3xxRedirection()) {
                brouillons.oublier(cle);
            } else if (statut.isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
                brouillons.remplacer(cle, envoye(requete));
            }
        }
    }

    /** The same fields as {@code brouillon.js} keeps. */
    private static Map<String, List<String>> envoye(HttpServletRequest requete) {
        return requete.getParameterMap().entrySet().stream()
                .filter(champ -> !champ.getKey().startsWith("_"))
                .filter(champ -> !champ.getKey().toLowerCase(Locale.ROOT).contains("motdepasse"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, champ -> List.of(champ.getValue())));
    }
}
