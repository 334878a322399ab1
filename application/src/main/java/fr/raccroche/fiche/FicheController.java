package fr.raccroche.fiche;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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

/** The file page, and the beginning and end of the follow-up. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}")
class FicheController {

    private final Fiches fiches;
    private final Jeunes jeunes;
    private final Clock horloge;

    FicheController(Fiches fiches, Jeunes jeunes, Clock horloge) {
        this.fiches = fiches;
        this.jeunes = jeunes;
        this.horloge = horloge;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('CONSULTER_JEUNES')")
    String montrer(@PathVariable UUID id, Model modele) {
        try {
            modele.addAttribute("suivi", new SuiviForm(LocalDate.now(horloge), null));
            return remplir(id, modele);
        } catch (IntrouvableException absente) {
            return jeunes.garde(new JeuneId(id))
                    .map(garde -> "redirect:/jeunes/" + garde.valeur())
                    .orElseThrow(() -> absente);
        }
    }

    /** The first or the last day of the follow-up. */
    record SuiviForm(@Nullable LocalDate du, @Nullable LocalDate au) {}

    @PostMapping("/suivi")
    @PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
    ModelAndView suivre(
            @PathVariable UUID id,
            @ModelAttribute("suivi") SuiviForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return changer(
                id, "du", form.du(), erreurs, modele, redirection, "Le suivi est ouvert.", jeunes::prendreEnSuivi);
    }

    @PostMapping("/suivi/fin")
    @PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
    ModelAndView clore(
            @PathVariable UUID id,
            @ModelAttribute("suivi") SuiviForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return changer(id, "au", form.au(), erreurs, modele, redirection, "Le suivi est terminé.", jeunes::cloreSuivi);
    }

    private ModelAndView changer(
            UUID id,
            String champ,
            @Nullable LocalDate jour,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection,
            String reussite,
            BiConsumer<JeuneId, LocalDate> geste) {
        return Formulaire.de(erreurs, Map.of("", champ))
                .refuser(new Refus().si(jour == null, champ, "jeunes.suivi.date"))
                .enregistrer(
                        () -> {
                            geste.accept(new JeuneId(id), Objects.requireNonNull(jour));
                            redirection.addFlashAttribute("succes", reussite);
                            return "redirect:/jeunes/" + id;
                        },
                        () -> remplir(id, modele));
    }

    private String remplir(UUID id, Model modele) {
        modele.addAttribute("fiche", fiches.ouvrir(new JeuneId(id)));
        return "fiche/fiche";
    }
}
