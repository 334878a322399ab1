package fr.raccroche.presentation.refus;

import fr.raccroche.presentation.DateSouple;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Refusals that no page caught itself: one page each, or a sentence in JSON for scripts. The text comes from our own
 * messages, never from the exception.
 */
@ControllerAdvice
class RefusAdvice {

    private final Phrases phrases;
    private final PageAuDessus pages;

    RefusAdvice(Phrases phrases, PageAuDessus pages) {
        this.phrases = phrases;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refus(RegleMetierException refus, HttpServletRequest requete) {
        return repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, phrases.de(refus));
    }

    /** A date of a filter that no calendar knows is said to be so; an address that names nothing is not found. */
    @ExceptionHandler
    Object illisible(MethodArgumentTypeMismatchException echec, HttpServletRequest requete) {
        if (echec.getMostSpecificCause() instanceof DateSouple.DateImpossible date) {
            return repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, phrases.dire(date.cle(), date.arguments()));
        }
        return echec.getRequiredType() == LocalDate.class
                ? repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, phrases.dire("typeMismatch.java.time.LocalDate"))
                : introuvable(requete);
    }

    @ExceptionHandler(IntrouvableException.class)
    Object introuvable(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.NOT_FOUND, phrases.dire("refus.introuvable"));
    }

    @ExceptionHandler(VersionPerimeeException.class)
    Object depasse(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.CONFLICT, phrases.dire("refus.version"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tropGros(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.CONTENT_TOO_LARGE, phrases.dire("refus.taille"));
    }

    /** « Back » to a form that was refused, then accepted: its address only receives. */
    @ExceptionHandler
    Object dejaEnvoye(HttpRequestMethodNotSupportedException echec, HttpServletRequest requete)
            throws HttpRequestMethodNotSupportedException {
        if (!"GET".equals(requete.getMethod()) || enJson(requete)) {
            throw echec;
        }
        RequestContextUtils.getOutputFlashMap(requete).put("info", phrases.dire("refus.deja-envoye"));
        var retour = new RedirectView(
                pages.de(requete.getRequestURI()
                        .substring(requete.getContextPath().length())),
                true);
        retour.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(retour);
    }

    private static boolean enJson(HttpServletRequest requete) {
        var accepte = requete.getHeader("Accept");
        return accepte != null && accepte.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Object repondre(HttpServletRequest requete, HttpStatus etat, String message) {
        return enJson(requete)
                ? ResponseEntity.status(etat).body(Map.of("message", message))
                : new ModelAndView("error/" + etat.value(), Map.of("message", message), etat);
    }
}
