package fr.raccroche.reperage.regles;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** The table of decision: read, tried out, changed. */
@Controller
@RequestMapping("/reperage/regles")
@PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
class ReglesController {

    private final TableDeDecision table;
    private final Clock horloge;

    ReglesController(TableDeDecision table, Clock horloge) {
        this.table = table;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(
            @RequestParam(required = false) @Nullable Integer age,
            @RequestParam(required = false) @Nullable Diplome diplome,
            @RequestParam(defaultValue = "") String cycle,
            Model modele) {
        var jour = LocalDate.now(horloge);
        modele.addAttribute("regles", table.enVigueur(jour).lignes());
        modele.addAttribute(
                "anciennes",
                table.toutes().stream().filter(regle -> !regle.vaut(jour)).toList());
        modele.addAttribute("age", age == null ? "" : age);
        modele.addAttribute("diplome", diplome == null ? "" : diplome.name());
        modele.addAttribute("cycle", cycle);
        modele.addAttribute("diplomes", Option.de(List.of(Diplome.values()), Diplome::name, Diplome::libelle));
        modele.addAttribute("essai", age != null && diplome != null);
        if (age != null && diplome != null) {
            modele.addAttribute("verdict", table.enVigueur(jour).juger(age, diplome, cycle));
        }
        return "reperage/regles";
    }

    @GetMapping("/nouvelle")
    String nouvelle(Model modele) {
        modele.addAttribute("form", new RegleForm(null, "", 16, 25, Statut.DECROCHEUR, true, false, ""));
        return formulaire(modele, 0);
    }

    @PostMapping
    ModelAndView ajouter(
            @Valid @ModelAttribute("form") RegleForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return juger(form, erreurs)
                .enregistrer(
                        () -> {
                            table.ajouter(form.cas(), form.issue());
                            return revenir(redirection, "La règle est ajoutée à la fin de la table.");
                        },
                        () -> formulaire(modele, 0));
    }

    @GetMapping("/{regle}")
    String montrer(@PathVariable int regle, Model modele) {
        modele.addAttribute("form", RegleForm.de(table.find(regle)));
        return formulaire(modele, regle);
    }

    @PostMapping("/{regle}")
    ModelAndView modifier(
            @PathVariable int regle,
            @Valid @ModelAttribute("form") RegleForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        table.find(regle);
        return juger(form, erreurs)
                .enregistrer(
                        () -> {
                            table.modifier(regle, form.cas(), form.issue());
                            return revenir(redirection, "La règle est modifiée à partir d’aujourd’hui.");
                        },
                        () -> formulaire(modele, regle));
    }

    @PostMapping("/{regle}/retrait")
    String retirer(@PathVariable int regle, RedirectAttributes redirection) {
        table.retirer(regle);
        return revenir(redirection, "La règle ne s’applique plus.");
    }

    @PostMapping("/{regle}/ordre")
    String monter(@PathVariable int regle, RedirectAttributes redirection) {
        table.find(regle);
        table.monter(regle);
        return revenir(redirection, "La règle passe avant la précédente.");
    }

    private Formulaire juger(RegleForm form, BindingResult erreurs) {
        var formulaire = Formulaire.de(erreurs);
        return erreurs.hasErrors() ? formulaire : formulaire.refuser(table.refus(form.cas(), form.issue()));
    }

    private static String revenir(RedirectAttributes redirection, String succes) {
        redirection.addFlashAttribute("succes", succes);
        return "redirect:/reperage/regles";
    }

    private static String formulaire(Model modele, int regle) {
        modele.addAttribute("regle", regle);
        modele.addAttribute(
                "classes",
                Option.de(List.of(ClasseDeDiplome.values()), ClasseDeDiplome::name, ClasseDeDiplome::libelle));
        modele.addAttribute(
                "statuts",
                Option.de(
                        List.of(
                                Statut.DECROCHEUR,
                                Statut.OBLIGATION_DE_FORMATION,
                                Statut.A_QUALIFIER,
                                Statut.HORS_CHAMP,
                                Statut.INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE),
                        Statut::name,
                        Statut::libelle));
        return "reperage/regle";
    }
}
