package fr.raccroche.envois;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.envois.ControleDesCles.SansCleException;
import fr.raccroche.envois.EnvoiRepository.Premier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a second sending is answered: the answer of the first. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReponseAuxRenvois {

    private static final int ESSAIS = 40;
    private static final long PAUSE_MS = 50;

    private final Envois envois;
    private final AgentCourant agent;

    ReponseAuxRenvois(Envois envois, AgentCourant agent) {
        this.envois = envois;
        this.agent = agent;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView on(DejaEnvoyeException deja, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var envoi = Envoi.courant();
        Envoi.retirer(requete);
        var premier = attendre(envoi.map(Envoi::cle).orElse(""));
        var parScript = requete.getHeader(Envoi.EN_TETE) != null;
        var autreSaisie = premier.isPresent()
                && envoi.isPresent()
                && !premier.get().empreinte().equals(envoi.get().empreinte());
        if (autreSaisie) {
            return refus(
                    "Ce formulaire a déjà été enregistré avec d’autres réponses. Celles-ci n’ont pas été enregistrées : rouvrez la page pour les saisir.",
                    requete,
                    reponse,
                    parScript);
        }
        if (parScript) {
            repondre(reponse, premier.filter(Premier::repondu));
            return null;
        }
        var lieu = premier.map(Premier::reponse).orElse(EnvoisController.CHEMIN);
        var redirection = new RedirectView(lieu);
        redirection.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirection);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView on(SansCleException sansCle, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var parScript = requete.getHeader("Accept") != null
                && requete.getHeader("Accept").startsWith(MediaType.APPLICATION_JSON_VALUE);
        return refus(
                "Cette page est trop ancienne pour être envoyée : rien n’a été enregistré. Rechargez-la, puis recommencez.",
                requete,
                reponse,
                parScript);
    }

    /** The first sending may have committed and not yet have answered. */
    private Optional<Premier> attendre(String cle) {
        var lecteur = agent.id().valeur();
        var premier = envois.premier(lecteur, cle);
        for (int essai = 0;
                essai < ESSAIS && premier.isPresent() && !premier.get().repondu();
                essai++) {
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException arret) {
                Thread.currentThread().interrupt();
                return premier;
            }
            premier = envois.premier(lecteur, cle);
        }
        return premier;
    }

    private static void repondre(HttpServletResponse reponse, Optional<Premier> premier) throws IOException {
        var statut = premier.map(Premier::statut).orElse(HttpStatus.OK.value());
        var texte = premier.map(Premier::reponse).orElse("{\"dejaEnregistre\":true}");
        ecrire(reponse, statut, texte);
    }

    private static @Nullable ModelAndView refus(
            String message, HttpServletRequest requete, HttpServletResponse reponse, boolean parScript)
            throws IOException {
        if (parScript) {
            ecrire(reponse, HttpStatus.UNPROCESSABLE_CONTENT.value(), "{\"message\":\"%s\"}".formatted(message));
            return null;
        }
        var page = new ModelAndView("envois/refus", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("message", message);
        page.addObject("formulaire", formulaire(requete));
        return page;
    }

    /** The page of the form, when it is one of ours; empty when the browser does not tell. */
    private static String formulaire(HttpServletRequest requete) {
        try {
            var page = URI.create(Objects.requireNonNullElse(requete.getHeader(HttpHeaders.REFERER), ""));
            var chemin = Objects.requireNonNullElse(page.getRawPath(), "");
            return requete.getServerName().equals(page.getHost()) && !chemin.startsWith("//")
                    ? chemin + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery())
                    : "";
        } catch (IllegalArgumentException illisible) {
            return "";
        }
    }

    private static void ecrire(HttpServletResponse reponse, int statut, String json) throws IOException {
        reponse.setStatus(statut);
        reponse.setContentType(MediaType.APPLICATION_JSON_VALUE);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        reponse.getWriter().write(Objects.requireNonNull(json));
    }
}
