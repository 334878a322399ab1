package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.comptes.Comptes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The account of an agent: its link, and whether it is open. */
@Controller
@RequestMapping("/comptes")
@PreAuthorize("hasAuthority('GERER_COMPTES')")
class CompteController {

    private final Comptes comptes;
    private final Pouvoir pouvoir;
    private final FicheDeCompte fiche;

    CompteController(Comptes comptes, Pouvoir pouvoir, FicheDeCompte fiche) {
        this.comptes = comptes;
        this.pouvoir = pouvoir;
        this.fiche = fiche;
    }

    @GetMapping("/{id}")
    String show(@PathVariable AgentId id, Model model) {
        return fiche.montrer(id, model);
    }

    /** The link is shown once, to be handed over by a sure way. */
    @PostMapping("/{id}/lien")
    ModelAndView link(@PathVariable AgentId id, Model model, RedirectAttributes redirection) {
        return fiche.essayer(
                () -> {
                    pouvoir.verifierSur(id);
                    redirection.addFlashAttribute(
                            "lien",
                            ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + comptes.creerLien(id));
                },
                "Le lien personnel est créé.",
                id,
                model,
                redirection);
    }

    @PostMapping("/{id}/suspension")
    ModelAndView suspend(@PathVariable AgentId id, Model model, RedirectAttributes redirection) {
        return fiche.essayer(
                () -> {
                    pouvoir.verifierSur(id);
                    comptes.suspendre(id);
                },
                "Le compte est suspendu : ses sessions sont fermées.",
                id,
                model,
                redirection);
    }

    @PostMapping("/{id}/reactivation")
    ModelAndView reactivate(@PathVariable AgentId id, Model model, RedirectAttributes redirection) {
        return fiche.essayer(
                () -> {
                    pouvoir.verifierSur(id);
                    comptes.reactiver(id);
                },
                "Le compte est de nouveau actif.",
                id,
                model,
                redirection);
    }
}
