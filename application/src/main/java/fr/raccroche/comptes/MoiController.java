package fr.raccroche.comptes;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Exercices;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.JourEnLettres;
import fr.raccroche.socle.RegleMetierException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: functions, last sign-ins, password, open sessions. */
@Controller
@RequestMapping("/moi")
class MoiController {

    private static final int TRACES = 200;
    private static final int CONNEXIONS = 20;

    private final AgentCourant courant;
    private final Comptes comptes;
    private final Exercices exercices;
    private final Journal journal;
    private final ZoneId fuseau;

    MoiController(AgentCourant courant, Comptes comptes, Exercices exercices, Journal journal, Clock horloge) {
        this.courant = courant;
        this.comptes = comptes;
        this.exercices = exercices;
        this.journal = journal;
        this.fuseau = horloge.getZone();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", SecretForm.VIDE);
        return page(model);
    }

    @PostMapping("/mot-de-passe")
    ModelAndView changePassword(
            @ModelAttribute("form") SecretForm form, BindingResult errors, Model model, HttpServletRequest requete)
            throws ServletException {
        try {
            comptes.changer(courant.id(), form.ancien(), form.choisi());
        } catch (RegleMetierException refus) {
            var champ = refus.cle().endsWith("ancien")
                    ? "actuel"
                    : refus.cle().endsWith("different") ? "confirmation" : "nouveau";
            errors.rejectValue(champ, refus.cle(), refus.arguments(), refus.cle());
            return new ModelAndView(page(model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        requete.logout();
        return new ModelAndView("redirect:/connexion?choisi");
    }

    /** Every session of mine, this one included: somebody left one open elsewhere. */
    @PostMapping("/sessions")
    String closeSessions(HttpServletRequest requete) throws ServletException {
        comptes.fermerLesSessions(courant.id());
        requete.logout();
        return "redirect:/connexion?au-revoir";
    }

    private String page(Model model) {
        var moi = courant.exiger();
        model.addAttribute("moi", moi);
        model.addAttribute("fonctions", exercices.de(moi.id()));
        model.addAttribute("connexions", dernieresConnexions());
        return "comptes/moi";
    }

    private List<String> dernieresConnexions() {
        return journal.traces("COMPTE", courant.id().valeur().toString(), TRACES).stream()
                .filter(trace -> trace.geste() == Geste.CONNEXION)
                .limit(CONNEXIONS)
                .map(trace -> JourEnLettres.MOMENT.format(trace.le().atZone(fuseau)))
                .toList();
    }
}
