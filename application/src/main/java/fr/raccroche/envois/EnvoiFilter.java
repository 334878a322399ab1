package fr.raccroche.envois;

import fr.raccroche.agents.AgentCourant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Reads the key of a form, and keeps what was answered for a second sending of it. Runs after sign-in was checked. */
@Component
class EnvoiFilter extends OncePerRequestFilter {

    private static final int CORPS_MAX = 64 * 1024;

    private final AgentCourant agent;
    private final Envois envois;

    EnvoiFilter(AgentCourant agent, Envois envois) {
        this.agent = agent;
        this.envois = envois;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var parScript = requete.getHeader(Envoi.EN_TETE) != null;
        var cle = cle(requete);
        var connecte = agent.connecte();
        if (!"POST".equals(requete.getMethod()) || connecte.isEmpty() || !Envoi.recevable(cle)) {
            suite.doFilter(requete, reponse);
            return;
        }
        var envoi = new Envoi(
                connecte.get().id().valeur(), Objects.requireNonNull(cle), requete.getRequestURI(), saisie(requete));
        envoi.poser(requete);
        if (!parScript) {
            suite.doFilter(requete, reponse);
            noter(requete, envoi, reponse, "");
            return;
        }
        var gardee = new ContentCachingResponseWrapper(reponse);
        suite.doFilter(requete, gardee);
        noter(requete, envoi, gardee, new String(gardee.getContentAsByteArray(), StandardCharsets.UTF_8));
        gardee.copyBodyToResponse();
    }

    private void noter(HttpServletRequest requete, Envoi envoi, HttpServletResponse reponse, String corps) {
        Envoi.retirer(requete);
        if (!envoi.estReclamee()) {
            return;
        }
        var statut = reponse.getStatus();
        var lieu = reponse.getHeader(HttpHeaders.LOCATION);
        if (estRefus(statut) || reponse.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null) {
            envois.liberer(envoi);
        } else if (lieu != null) {
            envois.repondre(envoi, statut, lieu);
        } else if (!corps.isEmpty() && corps.length() <= CORPS_MAX && statut < 300) {
            envois.repondre(envoi, statut, corps);
        }
    }

    private static boolean estRefus(int statut) {
        return statut >= 400 && statut < 500;
    }

    private static @Nullable String cle(HttpServletRequest requete) {
        var cle = requete.getHeader(Envoi.EN_TETE);
        return cle != null || !"POST".equals(requete.getMethod()) ? cle : requete.getParameter(Envoi.PARAMETRE);
    }

    /** What was typed; of a file, its name and size. */
    private static Map<String, String[]> saisie(HttpServletRequest requete) throws IOException, ServletException {
        var saisie = new HashMap<>(requete.getParameterMap());
        var type = requete.getContentType();
        if (type != null && type.startsWith("multipart/form-data")) {
            for (var partie : requete.getParts()) {
                if (partie.getSubmittedFileName() != null) {
                    saisie.put(
                            "\u0002" + partie.getName(),
                            new String[] {partie.getSubmittedFileName(), Long.toString(partie.getSize())});
                }
            }
        }
        return saisie;
    }
}
