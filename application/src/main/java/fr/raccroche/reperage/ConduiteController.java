package fr.raccroche.reperage;

import fr.raccroche.agents.AgentId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who lead a campaign do to it: its team, its settings. */
@Controller
@RequestMapping("/reperage/{id}")
@PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
class ConduiteController {

    private final Campagnes campagnes;
    private final Phrases phrases;

    ConduiteController(Campagnes campagnes, Phrases phrases) {
        this.campagnes = campagnes;
        this.phrases = phrases;
    }

    @GetMapping("/equipe")
    String equipe(@PathVariable CampagneId id, Model modele) {
        modele.addAttribute("campagne", campagnes.find(id));
        modele.addAttribute("equipe", campagnes.equipe(id));
        return "reperage/equipe";
    }

    @PostMapping("/equipe")
    String ajouter(
            @PathVariable CampagneId id,
            @RequestParam(required = false) @Nullable AgentId agent,
            RedirectAttributes redirection) {
        campagnes.find(id);
        return dire(
                id,
                redirection,
                "Cette personne fait partie de l’équipe : elle voit les listes et les lignes de la campagne.",
                () -> {
                    if (agent == null) {
                        throw new RegleMetierException("reperage.equipe.inconnu");
                    }
                    campagnes.ajouter(id, agent);
                });
    }

    @PostMapping("/equipe/{agent}/fin")
    String retirer(@PathVariable CampagneId id, @PathVariable AgentId agent, RedirectAttributes redirection) {
        campagnes.find(id);
        return dire(
                id,
                redirection,
                "Cette personne ne fait plus partie de l’équipe et ne voit plus la campagne.",
                () -> campagnes.retirer(id, agent));
    }

    @GetMapping("/reglages")
    String reglages(@PathVariable CampagneId id, Model modele) {
        var campagne = campagnes.find(id);
        modele.addAttribute("form", ReglagesForm.de(campagne));
        modele.addAttribute("campagne", campagne);
        return "reperage/reglages";
    }

    @PostMapping("/reglages")
    ModelAndView regler(
            @PathVariable CampagneId id,
            @Valid @ModelAttribute("form") ReglagesForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        modele.addAttribute("campagne", campagnes.find(id));
        var formulaire = Formulaire.de(erreurs);
        if (!erreurs.hasErrors()) {
            formulaire.refuser(campagnes.refus(form.reglages()));
        }
        return formulaire.enregistrer(
                () -> {
                    try {
                        campagnes.regler(id, Objects.requireNonNullElse(form.version(), -1), form.reglages());
                    } catch (VersionPerimeeException entretemps) {
                        throw new RegleMetierException("reperage.reglages.entretemps");
                    }
                    redirection.addFlashAttribute(
                            "succes", "Les réglages sont enregistrés. Les chances servent au prochain rapprochement.");
                    return "redirect:/reperage/" + id.valeur();
                },
                () -> "reperage/reglages");
    }

    private String dire(CampagneId id, RedirectAttributes redirection, String succes, Runnable geste) {
        try {
            geste.run();
            redirection.addFlashAttribute("succes", succes);
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/reperage/" + id.valeur() + "/equipe";
    }
}
