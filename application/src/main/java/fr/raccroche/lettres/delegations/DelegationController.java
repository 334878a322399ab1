package fr.raccroche.lettres.delegations;

import static java.util.Objects.requireNonNull;

import fr.raccroche.lettres.delegations.Reunion.Instance;
import fr.raccroche.lettres.redaction.Saisies;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.TerritoireId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Délégations for one meeting: listed for those they concern, given and taken back by the coordonnateur. */
@Controller
@RequestMapping("/lettres/delegations")
class DelegationController {

    record DelegationForm(
            @Nullable String agent,
            @Nullable String agentTexte,
            @NotNull @Nullable Integer territoire,
            @NotNull @Nullable Instance instance,
            @NotBlank @Size(max = 120) @Nullable String reunion,
            @NotNull @Nullable LocalDate le) {}

    private final Delegations delegations;
    private final Saisies saisies;
    private final Clock horloge;

    DelegationController(Delegations delegations, Saisies saisies, Clock horloge) {
        this.delegations = delegations;
        this.saisies = saisies;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model modele) {
        modele.addAttribute("form", new DelegationForm("", "", null, null, "", null));
        return remplir(modele);
    }

    @GetMapping(params = "recues")
    String listerRecues(Model modele) {
        modele.addAttribute("delegations", delegations.recues());
        return "lettres/delegations-recues";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView donner(
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var agent = saisies.agent(form.agent(), form.agentTexte());
        if (agent.isEmpty()) {
            erreurs.rejectValue("agent", "lettre.agent-inconnu");
        }
        if (!erreurs.hasErrors()) {
            try {
                delegations.donner(agent.orElseThrow(), reunion(form));
                redirection.addFlashAttribute(
                        "succes", "La délégation est donnée. Elle vaut pour le jour de la réunion.");
                return new ModelAndView("redirect:/lettres/delegations");
            } catch (RegleMetierException refus) {
                erreurs.rejectValue(champ(refus), refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return new ModelAndView(remplir(modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/revocation")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView revoquer(@PathVariable UUID id, RedirectAttributes redirection) {
        delegations.revoquer(id);
        redirection.addFlashAttribute("succes", "La délégation est révoquée.");
        return new ModelAndView("redirect:/lettres/delegations");
    }

    private static Reunion reunion(DelegationForm form) {
        return new Reunion(
                new TerritoireId(requireNonNull(form.territoire())),
                requireNonNull(form.instance()),
                requireNonNull(form.reunion()),
                requireNonNull(form.le()));
    }

    private static String champ(RegleMetierException refus) {
        return switch (refus.cle()) {
            case "delegation.passee" -> "le";
            case "delegation.territoire" -> "territoire";
            default -> "agent";
        };
    }

    private String remplir(Model modele) {
        modele.addAttribute("delegations", delegations.lister());
        modele.addAttribute("aujourdhui", LocalDate.now(horloge));
        modele.addAttribute("territoires", delegations.territoires());
        modele.addAttribute(
                "instances", Option.de(Arrays.asList(Instance.values()), Instance::name, Instance::libelle));
        return "lettres/delegations";
    }
}
