package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Refus;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A function is asked for an agent, or ends. */
@Controller
@RequestMapping("/comptes/{id}/fonctions")
@PreAuthorize("hasAuthority('GERER_COMPTES')")
class FonctionController {

    private final Demandes demandes;
    private final FicheDeCompte fiche;
    private final Clock horloge;

    FonctionController(Demandes demandes, FicheDeCompte fiche, Clock horloge) {
        this.demandes = demandes;
        this.fiche = fiche;
        this.horloge = horloge;
    }

    @PostMapping
    ModelAndView request(
            @PathVariable AgentId id,
            @Valid @ModelAttribute("form") FonctionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirection) {
        var jour = LocalDate.now(horloge);
        var mandat = form.mandat(jour);
        return Formulaire.de(errors)
                .refuser(form.refus(jour))
                .refuser(mandat.map(demande -> demandes.refus(id, demande)).orElseGet(Refus::new))
                .enregistrer(
                        () -> {
                            var donnee = demandes.demander(id, mandat.orElseThrow());
                            redirection.addFlashAttribute(
                                    donnee ? "succes" : "info",
                                    donnee
                                            ? "La fonction est enregistrée. Les dossiers que l’agent verra viennent de son établissement, ou de sa lettre de mission une fois signée."
                                            : "La fonction est demandée : une seconde personne doit l’accorder.");
                            return FicheDeCompte.page(id);
                        },
                        () -> fiche.remplir(id, model));
    }

    @PostMapping("/{exercice}/fin")
    ModelAndView close(
            @PathVariable AgentId id,
            @PathVariable UUID exercice,
            @RequestParam(required = false) @Nullable LocalDate au,
            Model model,
            RedirectAttributes redirection) {
        return fiche.essayer(
                () -> demandes.clore(id, exercice, au == null ? LocalDate.now(horloge) : au),
                "La fin de la fonction est enregistrée : les droits cessent après ce jour.",
                id,
                model,
                redirection);
    }
}
