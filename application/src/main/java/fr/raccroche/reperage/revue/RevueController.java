package fr.raccroche.reperage.revue;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** One pair a page; the next one comes with the answer. */
@Controller
@RequestMapping("/reperage/{campagne}/revue")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class RevueController {

    private final Revues revues;
    private final Decisions decisions;
    private final Campagnes campagnes;
    private final Phrases phrases;

    RevueController(Revues revues, Decisions decisions, Campagnes campagnes, Phrases phrases) {
        this.revues = revues;
        this.decisions = decisions;
        this.campagnes = campagnes;
        this.phrases = phrases;
    }

    record DouteForm(
            @NotNull @Nullable Integer du,
            @NotNull @Nullable Integer au) {}

    @GetMapping
    String presenter(@PathVariable CampagneId campagne, Model modele) {
        var doute = decisions.doute(campagne);
        modele.addAttribute("form", new DouteForm(doute.du(), doute.au()));
        return remplir(campagne, modele);
    }

    /** Claims the next pair: two readers are not given the same one. */
    @PostMapping("/suivante")
    String suivante(
            @PathVariable CampagneId campagne,
            @RequestParam(required = false) @Nullable UUID apres,
            RedirectAttributes redirection) {
        return versLaSuivante(campagne, apres, redirection);
    }

    @GetMapping("/{paire:[0-9a-f-]{36}}")
    String montrer(@PathVariable CampagneId campagne, @PathVariable UUID paire, Model modele) {
        modele.addAttribute("vue", revues.ouvrir(campagne, paire));
        return "reperage/paire";
    }

    @PostMapping("/{paire:[0-9a-f-]{36}}")
    String dire(
            @PathVariable CampagneId campagne,
            @PathVariable UUID paire,
            @RequestParam Verdict verdict,
            RedirectAttributes redirection) {
        try {
            var issue = revues.dire(campagne, paire, verdict);
            if (!issue.prise()) {
                redirection.addFlashAttribute("avertissement", entreTemps(issue));
            }
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return versLaSuivante(campagne, paire, redirection);
    }

    @PostMapping("/annulation")
    String annuler(
            @PathVariable CampagneId campagne,
            @RequestParam(required = false) @Nullable UUID ici,
            RedirectAttributes redirection) {
        return revues.annulerLaDerniere(campagne)
                .map(paire -> {
                    redirection.addFlashAttribute("succes", "Votre dernière réponse est annulée. Voici la paire.");
                    return adresse(campagne) + "/" + paire;
                })
                .orElseGet(() -> {
                    redirection.addFlashAttribute("info", "Vous n’avez pas de réponse à annuler.");
                    return ici == null ? adresse(campagne) : adresse(campagne) + "/" + ici;
                });
    }

    @PostMapping("/{paire:[0-9a-f-]{36}}/reprise")
    String reprendre(@PathVariable CampagneId campagne, @PathVariable UUID paire, RedirectAttributes redirection) {
        try {
            revues.reprendre(campagne, paire);
            redirection.addFlashAttribute("succes", "La décision est reprise : la paire est de nouveau à lire.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return adresse(campagne) + "/" + paire;
    }

    @PostMapping("/doute")
    @PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
    ModelAndView regler(
            @PathVariable CampagneId campagne,
            @Valid @ModelAttribute("form") DouteForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var du = Objects.requireNonNullElse(form.du(), 0);
        var au = Objects.requireNonNullElse(form.au(), 100);
        return Formulaire.de(erreurs)
                .refuser(revues.refusDuDoute(du, au))
                .enregistrer(
                        () -> {
                            revues.reglerLeDoute(campagne, du, au);
                            redirection.addFlashAttribute("succes", "La zone de doute est enregistrée.");
                            return adresse(campagne);
                        },
                        () -> remplir(campagne, modele));
    }

    private String remplir(CampagneId campagne, Model modele) {
        modele.addAttribute("campagne", campagnes.find(campagne));
        modele.addAttribute("progression", revues.progression(campagne));
        modele.addAttribute("conduite", revues.conduite());
        return "reperage/revue";
    }

    private String versLaSuivante(CampagneId campagne, @Nullable UUID apres, RedirectAttributes redirection) {
        return revues.suivante(campagne, apres)
                .map(paire -> adresse(campagne) + "/" + paire)
                .orElseGet(() -> {
                    redirection.addFlashAttribute(
                            "info",
                            revues.progression(campagne).resteALire()
                                    ? "D’autres lisent en ce moment les paires qui restent. Revenez dans quelques minutes."
                                    : "Il ne vous reste aucune paire à lire.");
                    return adresse(campagne);
                });
    }

    private static String adresse(CampagneId campagne) {
        return "redirect:/reperage/" + campagne.valeur() + "/revue";
    }

    /** « Entre-temps, Anne Le Gall a répondu : même personne. » */
    private static String entreTemps(Revues.Issue issue) {
        var qui = issue.lectures().lignes().stream()
                .map(lecture ->
                        lecture.nom() + " (" + lecture.verdict().libelle().toLowerCase(Locale.FRENCH) + ")")
                .collect(Collectors.joining(", "));
        return issue.etat() == EtatDePaire.CADUQUE
                ? "Entre-temps, une liste a changé : cette paire n’est plus à lire. Votre réponse n’a pas été enregistrée."
                : "Entre-temps, cette paire a été lue par %s : %s. Votre réponse n’a pas été enregistrée."
                        .formatted(qui, issue.etat().libelle().toLowerCase(Locale.FRENCH));
    }
}
