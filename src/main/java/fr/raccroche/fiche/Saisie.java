package fr.raccroche.fiche;

import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every form of the file does: save and go back to the file, or show the form again with what was typed. */
final class Saisie {

    private Saisie() {}

    static String texte(@org.jspecify.annotations.Nullable String valeur) {
        return valeur == null ? "" : valeur.strip();
    }

    /** Whatever the rule or the other person says, nothing typed is lost. */
    static ModelAndView enregistrer(
            UUID jeune,
            String page,
            BindingResult erreurs,
            RedirectAttributes redirection,
            String reussite,
            Runnable ecriture) {
        if (!erreurs.hasErrors()) {
            try {
                ecriture.run();
                redirection.addFlashAttribute("succes", reussite);
                return new ModelAndView("redirect:/jeunes/" + jeune);
            } catch (RegleMetierException refus) {
                erreurs.reject(refus.cle(), refus.arguments(), refus.cle());
            } catch (VersionPerimeeException depassee) {
                erreurs.reject("jeunes.version");
            }
        }
        return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
