package fr.raccroche.fiche;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file page, and the beginning and end of the follow-up. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}")
class FicheController {

    private final Fiches fiches;
    private final Jeunes jeunes;
    private final MessageSource messages;

    FicheController(Fiches fiches, Jeunes jeunes, MessageSource messages) {
        this.fiches = fiches;
        this.jeunes = jeunes;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('CONSULTER_JEUNES')")
    String montrer(@PathVariable UUID id, Model modele) {
        var jeune = new JeuneId(id);
        try {
            modele.addAttribute("fiche", fiches.ouvrir(jeune));
            return "fiche/fiche";
        } catch (IntrouvableException absente) {
            return jeunes.garde(jeune)
                    .map(garde -> "redirect:/jeunes/" + garde.valeur())
                    .orElseThrow(() -> absente);
        }
    }

    @PostMapping("/suivi")
    @PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
    String suivre(@PathVariable UUID id, @RequestParam @Nullable LocalDate du, RedirectAttributes redirection) {
        return changer(id, redirection, "Le suivi est ouvert.", () -> {
            if (du == null) {
                throw new RegleMetierException("jeunes.suivi.date");
            }
            jeunes.prendreEnSuivi(new JeuneId(id), du);
        });
    }

    @PostMapping("/suivi/fin")
    @PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
    String clore(@PathVariable UUID id, @RequestParam @Nullable LocalDate au, RedirectAttributes redirection) {
        return changer(id, redirection, "Le suivi est terminé.", () -> {
            if (au == null) {
                throw new RegleMetierException("jeunes.suivi.date");
            }
            jeunes.cloreSuivi(new JeuneId(id), au);
        });
    }

    private String changer(UUID id, RedirectAttributes redirection, String reussite, Runnable geste) {
        try {
            geste.run();
            redirection.addFlashAttribute("succes", reussite);
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute(
                    "avertissement", messages.getMessage(refus.cle(), refus.arguments(), java.util.Locale.FRANCE));
        }
        return "redirect:/jeunes/" + id;
    }
}
