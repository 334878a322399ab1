package fr.raccroche.actions.accueils;

import fr.raccroche.actions.Accueil;
import fr.raccroche.actions.AccueilId;
import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Refus;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A young person enters an action, and leaves it. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntreesController {

    private final Accueils accueils;
    private final Jeunes jeunes;
    private final ChoixDAccueil choix;
    private final DernieresMains mains;
    private final Clock horloge;

    EntreesController(Accueils accueils, Jeunes jeunes, ChoixDAccueil choix, DernieresMains mains, Clock horloge) {
        this.accueils = accueils;
        this.jeunes = jeunes;
        this.choix = choix;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/jeunes/{jeune}/accueils/nouveau")
    String nouveau(@PathVariable JeuneId jeune, Model modele) {
        var form = AccueilForm.nouveau(LocalDate.now(horloge));
        modele.addAttribute("form", form);
        return remplir(modele, jeune, Optional.empty(), form);
    }

    @PostMapping("/jeunes/{jeune}/accueils")
    ModelAndView ouvrir(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") AccueilForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var saisie = form.saisie(LocalDate.now(horloge));
        return envoi(jeune, form, saisie, Optional.empty(), erreurs)
                .enregistrer(
                        () -> {
                            accueils.ouvrir(jeune, saisie);
                            redirection.addFlashAttribute("succes", "L’accueil est enregistré.");
                            return "redirect:/jeunes/" + jeune.valeur();
                        },
                        () -> remplir(modele, jeune, Optional.empty(), form));
    }

    @GetMapping("/accueils/{id}")
    String modifier(@PathVariable AccueilId id, Model modele) {
        var accueil = accueils.find(id);
        var form = AccueilForm.de(accueil);
        modele.addAttribute("form", form);
        return remplir(modele, accueil.jeune(), Optional.of(accueil), form);
    }

    @PostMapping("/accueils/{id}")
    ModelAndView corriger(
            @PathVariable AccueilId id,
            @Valid @ModelAttribute("form") AccueilForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var accueil = accueils.find(id);
        var saisie = form.saisie(LocalDate.now(horloge));
        return envoi(accueil.jeune(), form, saisie, Optional.of(id), erreurs)
                .enregistrer(
                        () -> {
                            accueils.corriger(id, Objects.requireNonNullElse(form.version(), -1), saisie);
                            redirection.addFlashAttribute("succes", "L’accueil est corrigé.");
                            return "redirect:/jeunes/" + accueil.jeune().valeur();
                        },
                        () -> remplir(modele, accueil.jeune(), Optional.of(accueil), form),
                        perimee -> conflit(form, accueils.find(id)));
    }

    private Formulaire envoi(
            JeuneId jeune, AccueilForm form, SaisieAccueil saisie, Optional<AccueilId> connu, BindingResult erreurs) {
        return Formulaire.de(erreurs)
                .refuser(form.refus())
                .refuser(accueils.refus(saisie))
                .refuser(form.sansAction() ? new Refus() : accueils.refusDansLAction(jeune, saisie, connu));
    }

    @PostMapping("/accueils/{id}/annulation")
    String annuler(@PathVariable AccueilId id, @RequestParam int version, RedirectAttributes redirection) {
        var action = accueils.find(id).saisie().action();
        accueils.annuler(id, version);
        redirection.addFlashAttribute(
                "succes", "L’accueil est annulé : il ne compte plus. Il peut être rétabli depuis le dossier du jeune.");
        return "redirect:/actions/" + action.valeur();
    }

    @PostMapping("/accueils/{id}/retablissement")
    String retablir(@PathVariable AccueilId id, @RequestParam int version, RedirectAttributes redirection) {
        accueils.retablir(id, version);
        redirection.addFlashAttribute("succes", "L’accueil est rétabli.");
        return "redirect:/jeunes/" + accueils.find(id).jeune().valeur();
    }

    private String remplir(Model modele, JeuneId jeune, Optional<Accueil> accueil, AccueilForm form) {
        modele.addAttribute("jeune", jeunes.identite(jeune));
        modele.addAttribute("accueil", accueil.orElse(null));
        choix.remplir(modele, accueil, form);
        return "actions/accueil";
    }

    private ModelAndView conflit(AccueilForm form, Accueil enregistre) {
        var id = enregistre.id().valeur();
        return Conflit.entre(form, AccueilForm.de(enregistre), mains.de("actions.accueil", id))
                .champ("action", "Action", choix::action)
                .champ("entree", "Entrée le")
                .choix("origine", "Origine du signalement", choix.origines(Optional.of(enregistre)))
                .champ("uai", "Établissement d’origine", choix::etablissement)
                .champ("sortie", "Sortie le")
                .choix("motif", "Motif de sortie", choix.motifs(Optional.of(enregistre)))
                .champ("heuresPrevues", "Heures prévues")
                .champ("heuresRealisees", "Heures réalisées")
                .champ("absences", "Demi-journées d’absence")
                .champ("stages", "Nombre de stages")
                .champ("joursDeStage", "Jours de stage")
                .choix("portefeuille", "Portefeuille de compétences fait", ChoixDAccueil.OUI_OU_NON)
                .texte("observations", "Observations")
                .page("Deux personnes ont corrigé cet accueil", "/accueils/" + id);
    }
}
