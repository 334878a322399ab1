package fr.raccroche.parcours;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that says what became of a young person. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class DevenirController {

    private final Devenirs devenirs;
    private final Jeunes jeunes;
    private final ChoixDeDevenir choix;
    private final DernieresMains mains;
    private final Clock horloge;

    DevenirController(Devenirs devenirs, Jeunes jeunes, ChoixDeDevenir choix, DernieresMains mains, Clock horloge) {
        this.devenirs = devenirs;
        this.jeunes = jeunes;
        this.choix = choix;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/jeunes/{jeune}/devenirs/{annee}/{terme}")
    String saisir(@PathVariable JeuneId jeune, @PathVariable int annee, @PathVariable Terme terme, Model modele) {
        modele.addAttribute(
                "form",
                devenirs.find(jeune, annee(annee), terme)
                        .map(DevenirForm::de)
                        .orElseGet(() -> new DevenirForm("", LocalDate.now(horloge), null, null, -1)));
        return remplir(modele, jeune, annee(annee), terme);
    }

    @PostMapping("/jeunes/{jeune}/devenirs/{annee}/{terme}")
    ModelAndView consigner(
            @PathVariable JeuneId jeune,
            @PathVariable int annee,
            @PathVariable Terme terme,
            @Valid @ModelAttribute("form") DevenirForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String retour,
            Model modele,
            RedirectAttributes redirection) {
        var an = annee(annee);
        var saisie = form.saisie(LocalDate.now(horloge));
        return Formulaire.de(erreurs)
                .refuser(devenirs.refus(jeune, an, terme, saisie))
                .enregistrer(
                        () -> {
                            enregistrer(jeune, an, terme, saisie, form.version());
                            redirection.addFlashAttribute("succes", "Le devenir est enregistré.");
                            return retour.equals("liste") ? "redirect:/devenirs" : "redirect:/jeunes/" + jeune.valeur();
                        },
                        () -> remplir(modele, jeune, an, terme),
                        perimee -> devenirs.find(jeune, an, terme)
                                .map(autre -> conflit(form, autre))
                                .orElseThrow(() -> perimee));
    }

    @PostMapping("/devenirs/{id}/annulation")
    String annuler(@PathVariable DevenirId id, @RequestParam int version, RedirectAttributes redirection) {
        var jeune = devenirs.find(id).jeune();
        devenirs.annuler(id, version);
        redirection.addFlashAttribute(
                "succes", "Le devenir est effacé : il redevient inconnu. Vous pouvez le rétablir plus bas.");
        return "redirect:/jeunes/" + jeune.valeur();
    }

    @PostMapping("/devenirs/{id}/retablissement")
    String retablir(@PathVariable DevenirId id, @RequestParam int version, RedirectAttributes redirection) {
        devenirs.retablir(id, version);
        redirection.addFlashAttribute("succes", "Le devenir est rétabli.");
        return "redirect:/jeunes/" + devenirs.find(id).jeune().valeur();
    }

    private static AnneeScolaire annee(int debut) {
        if (!AnneeScolaire.existe(debut)) {
            throw new IntrouvableException("année scolaire", debut);
        }
        return new AnneeScolaire(debut);
    }

    private void enregistrer(
            JeuneId jeune, AnneeScolaire annee, Terme terme, SaisieDevenir saisie, @Nullable Integer version) {
        devenirs.find(jeune, annee, terme)
                .ifPresentOrElse(
                        connu -> devenirs.corriger(connu.id(), Objects.requireNonNullElse(version, -1), saisie),
                        () -> devenirs.consigner(jeune, annee, terme, saisie));
    }

    private String remplir(Model modele, JeuneId jeune, AnneeScolaire annee, Terme terme) {
        var connu = devenirs.find(jeune, annee, terme);
        modele.addAttribute("jeune", jeunes.identite(jeune));
        modele.addAttribute("annee", annee);
        modele.addAttribute("terme", terme);
        modele.addAttribute("connu", connu.orElse(null));
        choix.remplir(modele, connu.map(devenir -> devenir.saisie().le()).orElseGet(() -> LocalDate.now(horloge)));
        return "parcours/devenir";
    }

    private ModelAndView conflit(DevenirForm form, Devenir enregistre) {
        return Conflit.entre(
                        form,
                        DevenirForm.de(enregistre),
                        mains.de("parcours.devenir", enregistre.id().valeur(), enregistre.auteur()))
                .choix("code", "Situation", choix.codes(enregistre.saisie().le()))
                .champ("le", "Constatée le")
                .choix("source", "Qui l’a dit", ChoixDeDevenir.SOURCES)
                .choix("preuve", "Degré de preuve", ChoixDeDevenir.PREUVES)
                .page(
                        "Deux personnes ont noté ce devenir",
                        "/jeunes/" + enregistre.jeune().valeur());
    }
}
