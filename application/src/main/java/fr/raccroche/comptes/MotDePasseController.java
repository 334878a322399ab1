package fr.raccroche.comptes;

import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the one-time link leads: the agent chooses a password. */
@Controller
@RequestMapping("/mot-de-passe/{jeton}")
class MotDePasseController {

    private final Comptes comptes;

    MotDePasseController(Comptes comptes) {
        this.comptes = comptes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String jeton, Model model) {
        if (comptes.parLien(jeton).isEmpty()) {
            return perime();
        }
        model.addAttribute("form", SecretForm.VIDE);
        return page(jeton, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String jeton, @ModelAttribute("form") SecretForm form, BindingResult errors, Model model) {
        if (comptes.parLien(jeton).isEmpty()) {
            return perime();
        }
        try {
            comptes.choisir(jeton, form.choisi());
            return new ModelAndView("redirect:/connexion?choisi");
        } catch (IntrouvableException perime) {
            return perime();
        } catch (RegleMetierException refus) {
            errors.rejectValue(
                    refus.cle().endsWith("different") ? "confirmation" : "nouveau",
                    refus.cle(),
                    refus.arguments(),
                    refus.cle());
        }
        return page(jeton, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(String jeton, Model model, HttpStatus statut) {
        model.addAttribute("jeton", jeton);
        model.addAttribute(
                "identifiant", comptes.parLien(jeton).map(Compte::identifiant).orElse(""));
        return new ModelAndView("comptes/mot-de-passe", statut);
    }

    private static ModelAndView perime() {
        return new ModelAndView("comptes/lien-perime", HttpStatus.NOT_FOUND);
    }
}
