package fr.raccroche.entretiens.personnel;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Refus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            @Pattern(regexp = Formulaire.ID) @Nullable String recu,
            @Nullable String recuTexte,
            @Nullable String compteRendu) {}

    @GetMapping("/entretiens-du-personnel")
    String montrer(Model modele) {
        modele.addAttribute("form", new Form("REGULATION", LocalDate.now(horloge), new Duree(60), "", "", ""));
        return remplir(modele, "");
    }

    @PostMapping("/entretiens-du-personnel")
    ModelAndView consigner(
            @Valid @ModelAttribute("form") Form form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var type = Formulaire.texte(form.type());
        var le = Objects.requireNonNullElse(form.le(), LocalDate.now(horloge));
        var duree = form.duree() == null ? 0 : form.duree().minutes();
        var recu = Formulaire.choisi(form.recu()).map(AgentId::valueOf);
        var compteRendu = Formulaire.texte(form.compteRendu());
        return Formulaire.de(erreurs, Map.of("synthese", "compteRendu"))
                .refuser(new Refus()
                        .si(Formulaire.resteAChoisir(recu, form.recuTexte()), "recu", "entretien.agent-recu"))
                .refuser(entretiens.refus(type, le, duree, compteRendu))
                .enregistrer(
                        () -> {
                            entretiens.consigner(type, le, duree, recu, compteRendu);
                            redirection.addFlashAttribute("succes", "L’entretien est enregistré. Vous seul le voyez.");
                            return "redirect:/entretiens-du-personnel";
                        },
                        () -> remplir(modele, Formulaire.texte(form.recuTexte())));
    }

    private String remplir(Model modele, String recu) {
        modele.addAttribute("recu", recu);
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
