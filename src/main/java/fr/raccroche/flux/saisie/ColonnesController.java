package fr.raccroche.flux.saisie;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Tableau;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which columns I look at; and, for who keeps the reference lists, how columns are called and ordered for everybody. */
@Controller
@RequestMapping("/tableau/colonnes")
class ColonnesController {

    private final Tableau tableau;

    ColonnesController(Tableau tableau) {
        this.tableau = tableau;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS', 'GERER_REFERENTIELS')")
    String montrer(Model model) {
        model.addAttribute("colonnes", tableau.colonnes());
        return "flux/colonnes";
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    String choisir(@RequestParam(defaultValue = "") List<Colonne> colonnes, RedirectAttributes suite) {
        tableau.choisirLesColonnes(colonnes);
        suite.addFlashAttribute("succes", "Vos colonnes sont enregistrées.");
        return "redirect:/tableau";
    }

    /** Wordings in the order of the page. */
    @PostMapping("/libelles")
    @PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
    String renommer(@RequestParam Map<String, String> champs, RedirectAttributes suite) {
        var vides = new ArrayList<Colonne>();
        Arrays.stream(Colonne.values()).forEach(colonne -> {
            var libelle = champs.getOrDefault(colonne.name(), "").strip();
            if (libelle.isEmpty() || libelle.length() > 60) {
                vides.add(colonne);
            } else {
                tableau.renommer(colonne, libelle);
            }
        });
        suite.addFlashAttribute(
                vides.isEmpty() ? "succes" : "avertissement",
                vides.isEmpty()
                        ? "Les intitulés sont enregistrés."
                        : "Un intitulé vide ou de plus de 60 caractères n’a pas été changé.");
        return "redirect:/tableau/colonnes";
    }
}
