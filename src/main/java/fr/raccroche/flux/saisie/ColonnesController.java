package fr.raccroche.flux.saisie;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.flux.Tableau.Reglage;
import fr.raccroche.socle.RegleMetierException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which columns I look at; and, for who keeps the reference lists, how columns are called and ordered for everybody. */
@Controller
@RequestMapping("/tableau/colonnes")
class ColonnesController {

    private final Tableau tableau;
    private final MessageSource messages;

    ColonnesController(Tableau tableau, MessageSource messages) {
        this.tableau = tableau;
        this.messages = messages;
    }

    /** One row of the académie's settings as it is shown and as it comes back. */
    record Rangee(Colonne colonne, String libelle, String definition, String rang, boolean montree) {

        public boolean personnelle() {
            return colonne.personnelle();
        }

        static Rangee de(ColonneMontree colonne, int rang) {
            return new Rangee(
                    colonne.colonne(),
                    colonne.libelle(),
                    colonne.definition(),
                    Integer.toString(rang),
                    colonne.doffice());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS', 'GERER_REFERENTIELS')")
    String montrer(Model model) {
        var colonnes = tableau.colonnes();
        model.addAttribute("colonnes", colonnes);
        model.addAttribute(
                "reglages",
                IntStream.range(0, colonnes.size())
                        .mapToObj(rang -> Rangee.de(colonnes.get(rang), rang + 1))
                        .toList());
        return "flux/colonnes";
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    String choisir(@RequestParam(defaultValue = "") List<Colonne> colonnes, RedirectAttributes suite) {
        tableau.choisirLesColonnes(colonnes);
        suite.addFlashAttribute("succes", "Vos colonnes sont enregistrées.");
        return "redirect:/tableau";
    }

    /** Wordings, order and first choice, for everybody. */
    @PostMapping("/reglages")
    @PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
    ModelAndView regler(
            @RequestParam Map<String, String> champs,
            @RequestParam(defaultValue = "") Set<Colonne> montrees,
            Model model,
            RedirectAttributes suite) {
        var rangees = tableau.colonnes().stream()
                .map(colonne -> envoyee(colonne, champs, montrees))
                .toList();
        try {
            tableau.regler(rangees.stream().map(ColonnesController::reglage).toList());
            suite.addFlashAttribute("succes", "Les colonnes de l’académie sont enregistrées.");
            return new ModelAndView("redirect:/tableau/colonnes");
        } catch (RegleMetierException refus) {
            model.addAttribute("colonnes", tableau.colonnes());
            model.addAttribute("reglages", rangees);
            model.addAttribute("refus", messages.getMessage(refus.cle(), refus.arguments(), Locale.FRANCE));
            return new ModelAndView("flux/colonnes", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Rangee envoyee(ColonneMontree colonne, Map<String, String> champs, Set<Colonne> montrees) {
        var code = colonne.colonne().name();
        return new Rangee(
                colonne.colonne(),
                champs.getOrDefault("libelle-" + code, colonne.libelle()),
                colonne.definition(),
                champs.getOrDefault("rang-" + code, ""),
                montrees.contains(colonne.colonne()));
    }

    /** What is not a number goes last. */
    private static Reglage reglage(Rangee rangee) {
        var rang = rangee.rang().strip();
        return new Reglage(
                rangee.colonne(),
                rangee.libelle(),
                rang.matches("\\d{1,4}") ? Integer.parseInt(rang) : Integer.MAX_VALUE,
                rangee.montree());
    }
}
