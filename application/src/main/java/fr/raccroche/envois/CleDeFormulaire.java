package fr.raccroche.envois;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Adds the hidden key to every POST form, beside the CSRF token. A form shown again after a refusal keeps its key, so
 * that going back to its first showing has no second effect either.
 */
class CleDeFormulaire implements RequestDataValueProcessor {

    private static final String CIBLE = CleDeFormulaire.class.getName() + ".cible";
    private static final String REPRISE = CleDeFormulaire.class.getName() + ".reprise";

    private final RequestDataValueProcessor csrf;

    CleDeFormulaire(RequestDataValueProcessor csrf) {
        this.csrf = csrf;
    }

    @Override
    public String processAction(HttpServletRequest requete, String action, String methode) {
        requete.setAttribute(CIBLE, action);
        return csrf.processAction(requete, action, methode);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest requete) {
        var champs = csrf.getExtraHiddenFields(requete);
        if (champs == null || champs.isEmpty()) {
            return champs;
        }
        var complets = new LinkedHashMap<>(champs);
        complets.put(Envoi.PARAMETRE, cle(requete));
        return complets;
    }

    private static String cle(HttpServletRequest requete) {
        var recue = "POST".equals(requete.getMethod()) ? requete.getParameter(Envoi.PARAMETRE) : null;
        var memeFormulaire = requete.getRequestURI().equals(requete.getAttribute(CIBLE));
        if (recue != null && Envoi.recevable(recue) && memeFormulaire && requete.getAttribute(REPRISE) == null) {
            requete.setAttribute(REPRISE, true);
            return recue;
        }
        return UUID.randomUUID().toString();
    }

    @Override
    public String processFormFieldValue(HttpServletRequest requete, @Nullable String nom, String valeur, String type) {
        return csrf.processFormFieldValue(requete, nom, valeur, type);
    }

    @Override
    public String processUrl(HttpServletRequest requete, String url) {
        return csrf.processUrl(requete, url);
    }
}
