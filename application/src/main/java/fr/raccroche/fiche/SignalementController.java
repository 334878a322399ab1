package fr.raccroche.fiche;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.presentation.Option;
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

/** Reporting a sign on a file, by those who follow it and by the school's own people who see it first. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}/signalements/nouveau")
@PreAuthorize("hasAuthority('SIGNALER')")
class SignalementController {

    private final Jeunes jeunes;
    private final Alertes alertes;
    private final Clock horloge;

    SignalementController(Jeunes jeunes, Alertes alertes, Clock horloge) {
        this.jeunes = jeunes;
        this.alertes = alertes;
        this.horloge = horloge;
    }

    record AlerteForm(
            @NotNull @Nullable CodeAlerte code,
            @NotNull @Nullable LocalDate le,
            @Nullable Integer nombre) {}

    @ModelAttribute
    void communs(@PathVariable UUID id, HttpServletRequest requete, Model modele) {
        modele.addAttribute("ici", requete.getRequestURI());
        modele.addAttribute("identite", jeunes.identite(new JeuneId(id)));
        modele.addAttribute("signaux", Option.de(List.of(CodeAlerte.values()), CodeAlerte::name, CodeAlerte::libelle));
    }

    @GetMapping
    String signaler(Model modele) {
        modele.addAttribute("form", new AlerteForm(null, LocalDate.now(horloge), null));
        return "fiche/signalement";
    }

    @PostMapping
    ModelAndView signaler(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AlerteForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/signalement", erreurs, redirection)
                .enregistrer(
                        "Le signalement est noté.",
                        alertes.refus(form.code(), form.le(), form.nombre()),
                        () -> alertes.signaler(
                                new JeuneId(id),
                                Objects.requireNonNull(form.code()),
                                Objects.requireNonNull(form.le()),
                                form.nombre()));
    }
}
