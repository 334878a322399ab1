package fr.raccroche.actions.gestion;

import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.Equipes;
import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who joins and leaves the team of an action. */
@Controller
@PreAuthorize("hasAuthority('GERER_ACTIONS')")
class EquipeController {

    private final Equipes equipes;
    private final Phrases phrases;
    private final Clock horloge;

    EquipeController(Equipes equipes, Phrases phrases, Clock horloge) {
        this.equipes = equipes;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    @PostMapping("/actions/{id}/equipe")
    String inscrire(
            @PathVariable ActionId id,
            @RequestParam(required = false) @Nullable AgentId agent,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes redirection) {
        try {
            if (agent == null) {
                throw new RegleMetierException("action.equipier-inconnu");
            }
            equipes.inscrire(id, agent, role, du == null ? LocalDate.now(horloge) : du, au);
            redirection.addFlashAttribute(
                    "succes", "L’équipe est à jour : cet agent voit les dossiers des jeunes accueillis.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/actions/" + id.valeur();
    }

    @PostMapping("/actions/{id}/equipe/{equipier}/fin")
    String terminer(@PathVariable ActionId id, @PathVariable UUID equipier, RedirectAttributes redirection) {
        equipes.terminer(id, equipier, LocalDate.now(horloge).minusDays(1));
        redirection.addFlashAttribute(
                "succes", "Cet agent ne fait plus partie de l’équipe et n’a plus accès aux dossiers.");
        return "redirect:/actions/" + id.valeur();
    }
}
