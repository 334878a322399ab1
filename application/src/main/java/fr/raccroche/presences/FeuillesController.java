package fr.raccroche.presences;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets of presence: what waits for one, those there are, one of them. */
@Controller
@RequestMapping("/presences")
@PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
class FeuillesController {

    private final Feuilles feuilles;
    private final AgentCourant agent;
    private final Phrases phrases;
    private final Clock horloge;

    FeuillesController(Feuilles feuilles, AgentCourant agent, Phrases phrases, Clock horloge) {
        this.feuilles = feuilles;
        this.agent = agent;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(@RequestParam(defaultValue = "1") int page, Model modele) {
        var tient = agent.exiger().peut(Droit.TENIR_TABLEAU);
        var suit = agent.exiger().peut(Droit.SUIVRE_TRANSMISSIONS);
        var numero = Math.max(1, page);
        modele.addAttribute("tient", tient);
        modele.addAttribute("suit", suit);
        modele.addAttribute("aProuver", tient ? feuilles.aProuver() : List.of());
        modele.addAttribute(
                "actions",
                tient
                        ? Option.de(
                                feuilles.actions(),
                                action -> action.id().valeur().toString(),
                                PresencesQuery.ActionSuivie::nom)
                        : List.of());
        modele.addAttribute("miennes", tient ? feuilles.miennes(numero) : Page.de(List.<Feuille>of(), 1, Page.TAILLE));
        modele.addAttribute(
                "desAutres", suit ? feuilles.desAutres(numero) : Page.de(List.<Feuille>of(), 1, Page.TAILLE));
        modele.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "presences/presences";
    }

    record LieuForm(
            @Nullable String uai,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {}

    record SemaineForm(@Nullable String action, @Nullable LocalDate jour) {}

    @PostMapping("/entretiens")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    ModelAndView preparer(@ModelAttribute LieuForm form, BindingResult erreurs, Model modele) {
        if (erreurs.hasErrors()) {
            return refuser(new RegleMetierException("presences.date"), modele);
        }
        if (form.du() == null || form.au() == null || form.au().isBefore(form.du())) {
            return refuser(new RegleMetierException("presences.rien-a-prouver"), modele);
        }
        return preparer(
                new Demande.Entretiens(Uai.lire(Formulaire.texte(form.uai())), new Periode(form.du(), form.au())),
                modele);
    }

    @PostMapping("/actions")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    ModelAndView preparerUneSemaine(@ModelAttribute SemaineForm form, BindingResult erreurs, Model modele) {
        modele.addAttribute("action", form.action());
        modele.addAttribute("jour", erreurs.getFieldValue("jour"));
        if (erreurs.hasErrors()) {
            return refuser(new RegleMetierException("presences.date"), modele);
        }
        return Formulaire.choisi(form.action())
                .map(action -> preparer(
                        Demande.SemaineDAction.de(
                                ActionId.valueOf(action),
                                Objects.requireNonNullElseGet(form.jour(), () -> LocalDate.now(horloge))),
                        modele))
                .orElseGet(() -> refuser(new RegleMetierException("presences.action-a-choisir"), modele));
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable FeuilleId id, Model modele) {
        var feuille = feuilles.find(id);
        modele.addAttribute("feuille", feuille);
        modele.addAttribute("presences", feuilles.presences(id));
        modele.addAttribute("pieces", feuilles.pieces(id));
        modele.addAttribute("mienne", feuille.agent().equals(agent.id()));
        return "presences/feuille";
    }

    @PostMapping("/{id}/annulation")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    ModelAndView annuler(@PathVariable FeuilleId id, Model modele, RedirectAttributes redirection) {
        try {
            feuilles.annuler(id);
        } catch (RegleMetierException refus) {
            return refuser(id, refus, modele);
        }
        redirection.addFlashAttribute("succes", "La feuille est annulée : ses présences attendent une autre feuille.");
        return new ModelAndView("redirect:/presences");
    }

    /** The page of the sheet, with why it stays as it is. */
    ModelAndView refuser(FeuilleId id, RegleMetierException refus, Model modele) {
        modele.addAttribute("refus", phrases.de(refus));
        return new ModelAndView(montrer(id, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView preparer(Demande demande, Model modele) {
        try {
            return new ModelAndView(
                    "redirect:/presences/" + feuilles.preparer(demande).valeur());
        } catch (RegleMetierException refus) {
            return refuser(refus, modele);
        }
    }

    private ModelAndView refuser(RegleMetierException refus, Model modele) {
        modele.addAttribute("refus", phrases.de(refus));
        return new ModelAndView(lister(1, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
