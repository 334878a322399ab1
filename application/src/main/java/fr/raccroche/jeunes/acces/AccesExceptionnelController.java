package fr.raccroche.jeunes.acces;

import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for an exceptional access, and the list of those given. */
@Controller
@RequestMapping("/acces-exceptionnels")
class AccesExceptionnelController {

    private final AccesExceptionnels acces;
    private final Clock horloge;

    AccesExceptionnelController(AccesExceptionnels acces, Clock horloge) {
        this.acces = acces;
        this.horloge = horloge;
    }

    record AccesForm(
            @NotBlank @Nullable String nom,
            @NotBlank @Nullable String prenom,
            @NotNull @PastOrPresent @Nullable LocalDate naissance,
            @NotNull @Nullable Motif motif,
            @NotNull @Nullable LocalDate jusqua) {}

    @ModelAttribute
    void communs(Model modele) {
        modele.addAttribute("motifs", Option.de(List.of(Motif.values()), Motif::name, Motif::libelle));
        modele.addAttribute("jours", AccesExceptionnels.JOURS);
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('CONSULTER_JOURNAL', 'SUIVRE_TRANSMISSIONS')")
    String lister(Model modele) {
        modele.addAttribute("ouverts", false);
        modele.addAttribute("acces", acces.lister());
        return "jeunes/acces-liste";
    }

    @GetMapping(params = "ouverts")
    @PreAuthorize("hasAnyAuthority('CONSULTER_JOURNAL', 'SUIVRE_TRANSMISSIONS')")
    String listerOuverts(Model modele) {
        modele.addAttribute("ouverts", true);
        modele.addAttribute("acces", acces.ouverts());
        return "jeunes/acces-liste";
    }

    @GetMapping("/nouveau")
    @PreAuthorize("hasAuthority('DEMANDER_ACCES_EXCEPTIONNEL')")
    String demander(Model modele) {
        modele.addAttribute(
                "form", new AccesForm("", "", null, null, LocalDate.now(horloge).plusDays(1)));
        return "jeunes/acces";
    }

    @PostMapping("/nouveau")
    @PreAuthorize("hasAuthority('DEMANDER_ACCES_EXCEPTIONNEL')")
    ModelAndView ouvrir(
            @Valid @ModelAttribute("form") AccesForm form, BindingResult erreurs, RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                var jeune = acces.ouvrir(
                        EtatCivil.de(
                                Objects.requireNonNull(form.nom()),
                                Objects.requireNonNull(form.prenom()),
                                Objects.requireNonNull(form.naissance())),
                        Objects.requireNonNull(form.motif()),
                        Objects.requireNonNull(form.jusqua()));
                redirection.addFlashAttribute(
                        "succes", "Le dossier vous est ouvert. Cet accès est inscrit au journal.");
                return new ModelAndView("redirect:/jeunes/" + jeune.valeur());
            } catch (RegleMetierException refus) {
                erreurs.reject(refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return new ModelAndView("jeunes/acces", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
