package fr.raccroche.actions.referentiel;

import fr.raccroche.actions.Actions;
import fr.raccroche.actions.TypeDAction;
import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.ReferentielChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Types of actions: what they are called, to which volet they belong, and since when they are used. */
@Controller
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class TypesDActionController {

    private static final List<Option> AXES = List.of(
            Option.de("PREVENTION", "Prévention"),
            Option.de("INTERVENTION", "Intervention"),
            Option.de("REMEDIATION", "Remédiation"));

    private final Actions actions;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    TypesDActionController(Actions actions, ApplicationEventPublisher evenements, Clock horloge) {
        this.actions = actions;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    record Form(
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,30}") @Nullable
            String code,

            @NotBlank @Nullable String libelle,
            @NotBlank @Nullable String axe,
            @NotNull @Nullable LocalDate du,
            @Nullable LocalDate au) {}

    @GetMapping("/actions/types")
    String montrer(@RequestParam(defaultValue = "") String code, Model modele) {
        modele.addAttribute(
                "form",
                actions.tousLesTypes().stream()
                        .filter(type -> type.code().equals(code))
                        .findFirst()
                        .map(type -> new Form(type.code(), type.libelle(), type.axe(), type.du(), type.au()))
                        .orElseGet(() -> new Form("", "", "REMEDIATION", LocalDate.now(horloge), null)));
        return remplir(modele);
    }

    @PostMapping("/actions/types")
    ModelAndView enregistrer(
            @Valid @ModelAttribute("form") Form form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors() && form.au() != null && form.au().isBefore(Objects.requireNonNull(form.du()))) {
            erreurs.rejectValue("au", "action.type-dates");
        }
        if (erreurs.hasErrors()) {
            return new ModelAndView(remplir(modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var avant = actions.tousLesTypes().stream()
                .filter(type -> type.code().equals(form.code()))
                .findFirst();
        actions.enregistrerType(new TypeDAction(
                Objects.requireNonNull(form.code()),
                Objects.requireNonNull(form.libelle()).strip(),
                Objects.requireNonNull(form.axe()),
                avant.map(TypeDAction::territoireId).orElse(null),
                Objects.requireNonNull(form.du()),
                form.au(),
                avant.map(TypeDAction::rang).orElse(500)));
        evenements.publishEvent(new ReferentielChange("actions"));
        redirection.addFlashAttribute("succes", "Le type d’action est enregistré.");
        return new ModelAndView("redirect:/actions/types");
    }

    private String remplir(Model modele) {
        modele.addAttribute("types", actions.tousLesTypes());
        modele.addAttribute("axes", AXES);
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "actions/types";
    }
}
