package fr.raccroche.referentiels;

import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page for all nomenclatures: list, add, rename, order, withdraw, take back. */
@Controller
@RequestMapping("/nomenclatures")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class ReferentielController {

    private final Referentiels referentiels;
    private final List<PageDeReferentiel> pages;
    private final ApplicationEventPublisher evenements;
    private final Phrases phrases;
    private final Clock horloge;

    ReferentielController(
            Referentiels referentiels,
            List<PageDeReferentiel> pages,
            ApplicationEventPublisher evenements,
            Phrases phrases,
            Clock horloge) {
        this.referentiels = referentiels;
        this.pages = pages;
        this.evenements = evenements;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    record ValeurForm(
            @NotBlank @Size(max = 120) @Nullable String libelle,
            @Nullable String classe,
            @Nullable LocalDate du) {}

    @GetMapping
    String lister(Model modele) {
        modele.addAttribute("referentiels", referentiels.tous());
        modele.addAttribute("pages", pages);
        return "referentiels/liste";
    }

    @GetMapping("/{cle}")
    String montrer(@PathVariable String cle, @RequestParam(defaultValue = "") String code, Model modele) {
        var referentiel = referentiels.find(cle);
        if (code.isEmpty()) {
            modele.addAttribute("form", new ValeurForm("", "", LocalDate.now(horloge)));
        } else {
            var valeur = referentiels.find(referentiel, code);
            modele.addAttribute("form", new ValeurForm(valeur.libelle(), valeur.classe(), valeur.du()));
        }
        return remplir(referentiel, code, modele);
    }

    @PostMapping("/{cle}")
    ModelAndView enregistrer(
            @PathVariable String cle,
            @RequestParam(defaultValue = "") String code,
            @Valid @ModelAttribute("form") ValeurForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var referentiel = referentiels.find(cle);
        if (!erreurs.hasErrors()) {
            try {
                var libelle = Objects.requireNonNull(form.libelle());
                var classe = Objects.requireNonNullElse(form.classe(), "");
                if (code.isEmpty()) {
                    referentiels.ajouter(
                            referentiel,
                            libelle,
                            classe,
                            Objects.requireNonNullElseGet(form.du(), () -> LocalDate.now(horloge)));
                    redirection.addFlashAttribute("succes", "« " + libelle.strip() + " » est ajouté.");
                } else {
                    referentiels.renommer(referentiel, code, libelle, classe);
                    evenements.publishEvent(new ReferentielChange(referentiel.schema()));
                    redirection.addFlashAttribute("succes", "« " + libelle.strip() + " » est enregistré.");
                }
                return new ModelAndView("redirect:/nomenclatures/" + cle);
            } catch (RegleMetierException refus) {
                erreurs.rejectValue(
                        refus.cle().equals("referentiel.classe") ? "classe" : "libelle",
                        refus.cle(),
                        refus.arguments(),
                        null);
            }
        }
        return new ModelAndView(remplir(referentiel, code, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{cle}/{code}/retrait")
    String retirer(@PathVariable String cle, @PathVariable String code, RedirectAttributes redirection) {
        try {
            referentiels.retirer(referentiels.find(cle), code);
            redirection.addFlashAttribute(
                    "succes", "La valeur n’est plus proposée. Les dossiers qui la portent la gardent.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/nomenclatures/" + cle;
    }

    @PostMapping("/{cle}/{code}/reprise")
    String reprendre(@PathVariable String cle, @PathVariable String code, RedirectAttributes redirection) {
        referentiels.reprendre(referentiels.find(cle), code);
        redirection.addFlashAttribute("succes", "La valeur est de nouveau proposée.");
        return "redirect:/nomenclatures/" + cle;
    }

    @PostMapping("/{cle}/{code}/place")
    String deplacer(@PathVariable String cle, @PathVariable String code, @RequestParam int sens) {
        referentiels.deplacer(referentiels.find(cle), code, sens);
        return "redirect:/nomenclatures/" + cle;
    }

    private String remplir(Referentiel referentiel, String code, Model modele) {
        modele.addAttribute("referentiel", referentiel);
        modele.addAttribute("code", code);
        modele.addAttribute("valeurs", referentiels.lire(referentiel));
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "referentiels/valeurs";
    }
}
