package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts and functions, for those who manage them. */
@Controller
@RequestMapping("/comptes")
@PreAuthorize("hasAuthority('GERER_COMPTES')")
class CompteController {

    private final Comptes comptes;
    private final Demandes demandes;
    private final Agents agents;
    private final Exercices exercices;
    private final MessageSource messages;
    private final Clock horloge;

    CompteController(
            Comptes comptes,
            Demandes demandes,
            Agents agents,
            Exercices exercices,
            MessageSource messages,
            Clock horloge) {
        this.comptes = comptes;
        this.demandes = demandes;
        this.agents = agents;
        this.exercices = exercices;
        this.messages = messages;
        this.horloge = horloge;
    }

    @GetMapping
    String list(Model model) {
        var miennes = demandes.aTrancher();
        model.addAttribute("aTrancher", miennes);
        model.addAttribute(
                "autres",
                demandes.enAttente().stream()
                        .filter(attente -> !miennes.contains(attente))
                        .toList());
        return "comptes/liste";
    }

    @GetMapping(params = "aTrancher")
    String listToDecide(Model model) {
        model.addAttribute("aTrancher", demandes.aTrancher());
        return "comptes/a-trancher";
    }

    @GetMapping("/{id}")
    String show(@PathVariable AgentId id, Model model) {
        model.addAttribute("form", FonctionForm.vide(LocalDate.now(horloge)));
        return fiche(id, model);
    }

    @PostMapping("/{id}/fonctions")
    ModelAndView request(
            @PathVariable AgentId id,
            @Valid @ModelAttribute("form") FonctionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirection) {
        if (!errors.hasErrors()) {
            try {
                var donnee = demandes.demander(id, form.mandat());
                redirection.addFlashAttribute(
                        donnee ? "succes" : "info",
                        donnee
                                ? "La fonction est enregistrée. Les dossiers que l’agent verra viennent de son établissement, ou de sa lettre de mission une fois signée."
                                : "La fonction est demandée : une seconde personne doit l’accorder.");
                return vers(id);
            } catch (RegleMetierException refus) {
                errors.rejectValue(champ(refus), refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return new ModelAndView(fiche(id, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/fonctions/{exercice}/fin")
    ModelAndView close(
            @PathVariable AgentId id,
            @PathVariable UUID exercice,
            @RequestParam(required = false) @Nullable LocalDate au,
            Model model,
            RedirectAttributes redirection) {
        return essayer(
                () -> demandes.clore(id, exercice, au == null ? LocalDate.now(horloge) : au),
                "La fin de la fonction est enregistrée : les droits cessent après ce jour.",
                id,
                model,
                redirection);
    }

    @PostMapping("/demandes/{demande}/accord")
    ModelAndView approve(@PathVariable UUID demande, Model model, RedirectAttributes redirection) {
        try {
            var agent = demandes.accorder(demande);
            redirection.addFlashAttribute("succes", "La fonction est accordée.");
            return vers(agent);
        } catch (RegleMetierException refus) {
            return refusee(refus, list(model), model);
        }
    }

    @PostMapping("/demandes/{demande}/refus")
    ModelAndView refuse(@PathVariable UUID demande, Model model, RedirectAttributes redirection) {
        try {
            demandes.refuser(demande);
            redirection.addFlashAttribute("succes", "La demande est refusée.");
            return new ModelAndView("redirect:/comptes");
        } catch (RegleMetierException refus) {
            return refusee(refus, list(model), model);
        }
    }

    /** The link is shown once, to be handed over by a sure way. */
    @PostMapping("/{id}/lien")
    ModelAndView link(@PathVariable AgentId id, Model model, RedirectAttributes redirection) {
        return essayer(
                () -> {
                    demandes.verifierLePouvoirSur(id);
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
        return essayer(
                () -> {
                    demandes.verifierLePouvoirSur(id);
                    comptes.suspendre(id);
                },
                "Le compte est suspendu : ses sessions sont fermées.",
                id,
                model,
                redirection);
    }

    @PostMapping("/{id}/reactivation")
    ModelAndView reactivate(@PathVariable AgentId id, Model model, RedirectAttributes redirection) {
        return essayer(
                () -> {
                    demandes.verifierLePouvoirSur(id);
                    comptes.reactiver(id);
                },
                "Le compte est de nouveau actif.",
                id,
                model,
                redirection);
    }

    private ModelAndView essayer(
            Runnable geste, String succes, AgentId id, Model model, RedirectAttributes redirection) {
        try {
            geste.run();
            redirection.addFlashAttribute("succes", succes);
            return vers(id);
        } catch (RegleMetierException refus) {
            return refusee(refus, show(id, model), model);
        }
    }

    private ModelAndView refusee(RegleMetierException refus, String vue, Model model) {
        model.addAttribute(
                "avertissement",
                Objects.requireNonNull(
                        messages.getMessage(refus.cle(), refus.arguments(), refus.cle(), Locale.FRENCH)));
        return new ModelAndView(vue, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The field that the refusal speaks of; the function itself when it speaks of none. */
    private static String champ(RegleMetierException refus) {
        return switch (refus.cle()) {
            case "agents.exercice.portee.etablissement", "agents.exercice.portee.academie", "comptes.uai.inconnu" ->
                "uai";
            case "agents.exercice.portee.territoire" -> "territoire";
            case "agents.exercice.portee.partenaire" -> "partenaire";
            case "agents.exercice.fin.avant.debut" -> "au";
            default -> "fonction";
        };
    }

    private static String intitule(Exercices.Titre titre) {
        return titre.libelle()
                + switch (titre.portee()) {
                    case ETABLISSEMENT -> ", dans un établissement";
                    case TERRITOIRE -> ", sur un territoire";
                    case PARTENAIRE -> ", chez un partenaire";
                    case ACADEMIE -> "";
                };
    }

    private static ModelAndView vers(AgentId id) {
        return new ModelAndView("redirect:/comptes/" + id.valeur());
    }

    private String fiche(AgentId id, Model model) {
        model.addAttribute("agent", agents.find(id));
        model.addAttribute("compte", comptes.find(id).orElse(null));
        model.addAttribute("fonctions", exercices.de(id));
        model.addAttribute(
                "titres",
                Option.de(demandes.donnables(), titre -> titre.fonction().name(), CompteController::intitule));
        model.addAttribute("attentes", demandes.pour(id));
        model.addAttribute(
                "territoires",
                Option.de(
                        demandes.territoires(),
                        territoire -> Integer.toString(territoire.id()),
                        DemandeRepository.Territoire::libelle));
        return "comptes/fiche";
    }
}
