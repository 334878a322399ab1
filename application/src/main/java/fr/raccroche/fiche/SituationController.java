package fr.raccroche.fiche;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeSituation;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

/** Situations, and signals that no longer hold: facts from which the status follows. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class SituationController {

    private static final List<Option> CODES =
            Option.de(List.of(CodeSituation.values()), CodeSituation::name, CodeSituation::libelle);
    private static final List<Option> PREUVES = Option.de(List.of(Preuve.values()), Preuve::name, Preuve::libelle);

    private final Jeunes jeunes;
    private final Situations situations;
    private final Alertes alertes;
    private final DernieresMains mains;
    private final Clock horloge;

    SituationController(Jeunes jeunes, Situations situations, Alertes alertes, DernieresMains mains, Clock horloge) {
        this.jeunes = jeunes;
        this.situations = situations;
        this.alertes = alertes;
        this.mains = mains;
        this.horloge = horloge;
    }

    record SituationForm(
            @NotNull @Nullable CodeSituation code,
            @NotNull @Nullable LocalDate du,
            @Nullable LocalDate au,
            @NotNull @Nullable Preuve preuve,
            int version) {

        static SituationForm de(Situations.Situation situation) {
            return new SituationForm(
                    situation.code(), situation.du(), situation.au(), situation.preuve(), situation.version());
        }
    }

    @ModelAttribute
    void communs(@PathVariable UUID id, HttpServletRequest requete, Model modele) {
        modele.addAttribute("ici", requete.getRequestURI());
        modele.addAttribute("identite", jeunes.identite(new JeuneId(id)));
        modele.addAttribute("codes", CODES);
        modele.addAttribute("preuves", PREUVES);
    }

    @GetMapping("/situations/nouvelle")
    String nouvelle(Model modele) {
        modele.addAttribute("form", new SituationForm(null, null, null, null, 0));
        return "fiche/situation";
    }

    @PostMapping("/situations/nouvelle")
    ModelAndView noter(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SituationForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/situation", erreurs, redirection)
                .enregistrer(
                        "La situation est notée.",
                        situations.refus(form.du(), form.au()),
                        () -> situations.consigner(
                                new JeuneId(id),
                                Objects.requireNonNull(form.code()),
                                Objects.requireNonNull(form.du()),
                                form.au(),
                                Objects.requireNonNull(form.preuve())));
    }

    @GetMapping("/situations/{situation}")
    String montrer(@PathVariable UUID id, @PathVariable UUID situation, Model modele) {
        modele.addAttribute("form", SituationForm.de(actuelle(id, situation)));
        return "fiche/situation";
    }

    private Situations.Situation actuelle(UUID id, UUID situation) {
        return situations.de(new JeuneId(id)).stream()
                .filter(une -> une.id().equals(situation))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("situation", situation));
    }

    @PostMapping("/situations/{situation}")
    ModelAndView corriger(
            @PathVariable UUID id,
            @PathVariable UUID situation,
            @Valid @ModelAttribute("form") SituationForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/situation", erreurs, redirection)
                .enregistrer(
                        "La situation est corrigée.",
                        situations.refus(form.du(), form.au()),
                        () -> situations.corriger(
                                new JeuneId(id),
                                new Situations.Situation(
                                        situation,
                                        Objects.requireNonNull(form.code()),
                                        Objects.requireNonNull(form.du()),
                                        form.au(),
                                        Objects.requireNonNull(form.preuve()),
                                        form.version())),
                        () -> Conflit.entre(
                                        form,
                                        SituationForm.de(actuelle(id, situation)),
                                        mains.de("jeunes.situation", situation))
                                .choix("code", "Situation", CODES)
                                .champ("du", "Depuis le")
                                .champ("au", "Jusqu’au")
                                .choix("preuve", "D’où le sait-on ?", PREUVES));
    }

    @PostMapping("/signalements/{alerte}/levee")
    String lever(@PathVariable UUID id, @PathVariable UUID alerte, RedirectAttributes redirection) {
        alertes.lever(new JeuneId(id), alerte, LocalDate.now(horloge));
        redirection.addFlashAttribute("succes", "Le signalement est levé.");
        return "redirect:/jeunes/" + id;
    }
}
