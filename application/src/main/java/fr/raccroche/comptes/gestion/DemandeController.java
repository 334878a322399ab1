package fr.raccroche.comptes.gestion;

import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Functions asked for, that wait for a second person. */
@Controller
@RequestMapping("/comptes")
@PreAuthorize("hasAuthority('GERER_COMPTES')")
class DemandeController {

    private final Demandes demandes;
    private final Phrases phrases;

    DemandeController(Demandes demandes, Phrases phrases) {
        this.demandes = demandes;
        this.phrases = phrases;
    }

    @GetMapping
    String list(Model model) {
        var miennes = demandes.aTrancher();
        model.addAttribute("aTrancher", miennes);
        model.addAttribute(
                "autres",
                demandes.enAttente().stream()
                        .filter(attente -> !miennes.contains(attente))
                        .toList());
        return "comptes/liste";
    }

    @GetMapping(params = "aTrancher")
    String listToDecide(Model model) {
        model.addAttribute("aTrancher", demandes.aTrancher());
        return "comptes/a-trancher";
    }

    @PostMapping("/demandes/{demande}/accord")
    ModelAndView approve(@PathVariable UUID demande, Model model, RedirectAttributes redirection) {
        try {
            var agent = demandes.accorder(demande);
            redirection.addFlashAttribute("succes", "La fonction est accordée.");
            return new ModelAndView("redirect:/comptes/" + agent.valeur());
        } catch (RegleMetierException refus) {
            return refusee(refus, model);
        }
    }

    @PostMapping("/demandes/{demande}/refus")
    ModelAndView refuse(@PathVariable UUID demande, Model model, RedirectAttributes redirection) {
        try {
            demandes.refuser(demande);
            redirection.addFlashAttribute("succes", "La demande est refusée.");
            return new ModelAndView("redirect:/comptes");
        } catch (RegleMetierException refus) {
            return refusee(refus, model);
        }
    }

    private ModelAndView refusee(RegleMetierException refus, Model model) {
        model.addAttribute("avertissement", phrases.de(refus));
        return new ModelAndView(list(model), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
