package fr.raccroche.presentation;

import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refusals that no page caught itself: one page each, or a sentence in JSON for scripts. The text comes from our own
 * messages, never from the exception.
 */
@ControllerAdvice
class RefusAdvice {

    private final MessageSource messages;

    RefusAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refus(RegleMetierException refus, HttpServletRequest requete) {
        return repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, dire(refus.cle(), refus.arguments()));
    }

    /** A date of a filter that no calendar knows is said to be so; an address that names nothing is not found. */
    @ExceptionHandler
    Object illisible(MethodArgumentTypeMismatchException echec, HttpServletRequest requete) {
        if (echec.getMostSpecificCause() instanceof DateSouple.DateImpossible date) {
            return repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, dire(date.cle(), date.arguments()));
        }
        return echec.getRequiredType() == LocalDate.class
                ? repondre(requete, HttpStatus.UNPROCESSABLE_CONTENT, dire("typeMismatch.java.time.LocalDate"))
                : introuvable(requete);
    }

    @ExceptionHandler(IntrouvableException.class)
    Object introuvable(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.NOT_FOUND, dire("refus.introuvable"));
    }

    @ExceptionHandler(VersionPerimeeException.class)
    Object depasse(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.CONFLICT, dire("refus.version"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tropGros(HttpServletRequest requete) {
        return repondre(requete, HttpStatus.CONTENT_TOO_LARGE, dire("refus.taille"));
    }

    private String dire(String cle, Object... arguments) {
        try {
            return messages.getMessage(cle, arguments, Locale.FRANCE);
        } catch (NoSuchMessageException sansTexte) {
            return messages.getMessage("refus", arguments, Locale.FRANCE);
        }
    }

    private static Object repondre(HttpServletRequest requete, HttpStatus etat, String message) {
        var accepte = requete.getHeader("Accept");
        return accepte != null && accepte.startsWith(MediaType.APPLICATION_JSON_VALUE)
                ? ResponseEntity.status(etat).body(Map.of("message", message))
                : new ModelAndView("error/" + etat.value(), Map.of("message", message), etat);
    }
}
