package fr.raccroche.fiche;

import fr.raccroche.presentation.Conflit;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every form of the file does: save and go back to the file, or show the form again with what was typed. */
final class Saisie {

    private static final String CONFLIT = "Deux personnes ont corrigé ce dossier";

    private Saisie() {}

    static String texte(@org.jspecify.annotations.Nullable String valeur) {
        return valeur == null ? "" : valeur.strip();
    }

    /** A form that adds something: nobody else can have changed it. */
    static ModelAndView enregistrer(
            UUID jeune,
            String page,
            BindingResult erreurs,
            RedirectAttributes redirection,
            String reussite,
            Runnable ecriture) {
        return enregistrer(jeune, page, erreurs, redirection, reussite, ecriture, () -> {
            throw new IllegalStateException("Nothing to compare with");
        });
    }

    /** Whatever the rule or the other person says, nothing typed is lost. */
    static ModelAndView enregistrer(
            UUID jeune,
            String page,
            BindingResult erreurs,
            RedirectAttributes redirection,
            String reussite,
            Runnable ecriture,
            Supplier<Conflit> conflit) {
        if (!erreurs.hasErrors()) {
            try {
                ecriture.run();
                redirection.addFlashAttribute("succes", reussite);
                return new ModelAndView("redirect:/jeunes/" + jeune);
            } catch (RegleMetierException refus) {
                erreurs.reject(refus.cle(), refus.arguments(), refus.cle());
            } catch (VersionPerimeeException depassee) {
                return conflit.get().page(CONFLIT, "/jeunes/" + jeune);
            }
        }
        return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
