package fr.raccroche.entretiens.personnel;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My interviews with staff, on one page with the form that adds one. */
@Controller
@PreAuthorize("hasAuthority('GERER_ACTIONS')")
class EntretiensDuPersonnelController {

    private static final Map<String, String> CHAMPS = Map.of(
            "entretien.futur", "le",
            "entretien.duree", "duree",
            "entretien.synthese-longue", "compteRendu",
            "entretien.type-inconnu", "type");

    private final EntretiensDuPersonnel entretiens;
    private final Clock horloge;

    EntretiensDuPersonnelController(EntretiensDuPersonnel entretiens, Clock horloge) {
        this.entretiens = entretiens;
        this.horloge = horloge;
    }

    record Form(
            @NotBlank @Nullable String type,
            @NotNull @Nullable LocalDate le,
            @NotNull @Nullable Duree duree,

            @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
            String recu,

            @Size(max = 1000) @Nullable String compteRendu) {}

    @GetMapping("/entretiens-du-personnel")
    String montrer(Model modele) {
        modele.addAttribute("form", new Form("REGULATION", LocalDate.now(horloge), new Duree(60), "", ""));
        return remplir(modele);
    }

    @PostMapping("/entretiens-du-personnel")
    ModelAndView consigner(
            @Valid @ModelAttribute("form") Form form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                entretiens.consigner(
                        Objects.requireNonNull(form.type()),
                        Objects.requireNonNull(form.le()),
                        Objects.requireNonNull(form.duree()).minutes(),
                        Optional.ofNullable(form.recu())
                                .filter(id -> !id.isBlank())
                                .map(AgentId::valueOf),
                        Objects.requireNonNullElse(form.compteRendu(), ""));
                redirection.addFlashAttribute("succes", "L’entretien est enregistré. Vous seul le voyez.");
                return new ModelAndView("redirect:/entretiens-du-personnel");
            } catch (RegleMetierException refus) {
                erreurs.rejectValue(CHAMPS.getOrDefault(refus.cle(), "type"), refus.cle(), refus.arguments(), null);
            }
        }
        return new ModelAndView(remplir(modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String remplir(Model modele) {
        modele.addAttribute("entretiens", entretiens.lesMiens());
        modele.addAttribute(
                "guides",
                entretiens.types().stream()
                        .filter(type -> !type.questions().isEmpty())
                        .toList());
        modele.addAttribute(
                "types", Option.de(entretiens.types(), Nomenclature.Type::code, Nomenclature.Type::libelle));
        return "entretiens/personnel";
    }
}
