package fr.raccroche.entretiens.referentiel;

import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.presentation.Option;
import fr.raccroche.referentiels.ReferentielChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** Types of interviews with young people: label, usual length, guide, lists of the form, dates of use. */
@Controller
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class TypesDEntretienController {

    /** Lists that every form shows by itself have a lower rank. */
    private static final int PREMIER_RANG_LIBRE = 10;

    private final Entretiens entretiens;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    TypesDEntretienController(Entretiens entretiens, ApplicationEventPublisher evenements, Clock horloge) {
        this.entretiens = entretiens;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    record TypeForm(
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,30}") @Nullable
            String code,

            @NotBlank @Nullable String libelle,
            @NotNull @Min(5) @Max(600) @Nullable Integer duree,
            @Nullable String questions,
            @Nullable List<String> listes,
            @NotNull @Nullable LocalDate du,
            @Nullable LocalDate au) {

        static TypeForm de(Nomenclature.Type type) {
            return new TypeForm(
                    type.code(),
                    type.libelle(),
                    type.dureeMinutes(),
                    String.join("\n", type.questions()),
                    type.listes(),
                    type.du(),
                    type.au());
        }

        Nomenclature.Type type(Optional<Nomenclature.Type> avant) {
            return new Nomenclature.Type(
                    Objects.requireNonNull(code),
                    Objects.requireNonNull(libelle).strip(),
                    false,
                    Objects.requireNonNull(duree),
                    Objects.requireNonNullElse(questions, "")
                            .lines()
                            .map(String::strip)
                            .filter(question -> !question.isEmpty())
                            .toList(),
                    Objects.requireNonNullElse(listes, List.of()),
                    Objects.requireNonNull(du),
                    au,
                    avant.map(Nomenclature.Type::rang).orElse(500));
        }
    }

    @GetMapping("/entretiens/types")
    String montrer(@RequestParam(defaultValue = "") String code, Model modele) {
        var nomenclature = entretiens.nomenclature();
        modele.addAttribute(
                "form",
                nomenclature
                        .type(code)
                        .filter(type -> !type.personnel())
                        .map(TypeForm::de)
                        .orElseGet(
                                () -> new TypeForm("", "", 45, "", List.of("PRESENT"), LocalDate.now(horloge), null)));
        return remplir(modele, nomenclature);
    }

    @PostMapping("/entretiens/types")
    ModelAndView enregistrer(
            @Valid @ModelAttribute("form") TypeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var nomenclature = entretiens.nomenclature();
        if (!erreurs.hasErrors()) {
            var avant = nomenclature.type(Objects.requireNonNull(form.code()));
            if (avant.filter(Nomenclature.Type::personnel).isPresent()) {
                erreurs.rejectValue("code", "entretien.type-du-personnel");
            } else if (form.au() != null && form.au().isBefore(Objects.requireNonNull(form.du()))) {
                erreurs.rejectValue("au", "entretien.type-dates");
            } else {
                entretiens.enregistrerType(form.type(avant));
                evenements.publishEvent(new ReferentielChange("entretiens"));
                redirection.addFlashAttribute("succes", "Le type d’entretien est enregistré.");
                return new ModelAndView("redirect:/entretiens/types");
            }
        }
        return new ModelAndView(remplir(modele, nomenclature), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String remplir(Model modele, Nomenclature nomenclature) {
        modele.addAttribute(
                "types",
                nomenclature.types().stream().filter(type -> !type.personnel()).toList());
        modele.addAttribute(
                "listes",
                Option.de(
                        nomenclature.listes().stream()
                                .filter(liste -> liste.rang() >= PREMIER_RANG_LIBRE)
                                .toList(),
                        Nomenclature.Liste::code,
                        Nomenclature.Liste::libelle));
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "entretiens/types";
    }
}
