package fr.raccroche.flux.saisie;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.saisie.ReglagesDesColonnes.Academie;
import fr.raccroche.flux.saisie.ReglagesDesColonnes.Portee;
import fr.raccroche.flux.saisie.ReglagesDesColonnes.Reglage;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.TerritoireId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Which columns I look at; and, for who keeps the reference lists, how columns are called and ordered. */
@Controller
@RequestMapping("/tableau/colonnes")
class ColonnesController {

    private static final String LIT =
            "(hasAuthority('CONSULTER_JEUNES') and hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS'))";
    private static final String PAGE = "flux/colonnes";

    private final Tableau tableau;
    private final ReglagesDesColonnes reglages;
    private final Phrases phrases;

    ColonnesController(Tableau tableau, ReglagesDesColonnes reglages, Phrases phrases) {
        this.tableau = tableau;
        this.reglages = reglages;
        this.phrases = phrases;
    }

    /** One row of the settings as it is shown and as it comes back. */
    record Rangee(Colonne colonne, String libelle, String definition, String rang, boolean montree) {

        public boolean personnelle() {
            return colonne.personnelle();
        }

        static Rangee de(Reglage reglage, int rang) {
            return new Rangee(
                    reglage.colonne(),
                    reglage.libelle(),
                    reglage.definition(),
                    Integer.toString(rang),
                    reglage.montree());
        }

        /** What is not a number goes last. */
        Reglage reglage() {
            var lu = rang.strip();
            return new Reglage(
                    colonne,
                    libelle,
                    definition,
                    lu.matches("\\d{1,4}") ? Integer.parseInt(lu) : Integer.MAX_VALUE,
                    montree);
        }
    }

    @GetMapping
    @PreAuthorize(LIT + " or hasAuthority('GERER_REFERENTIELS')")
    String montrer(@RequestParam(required = false) @Nullable Integer academie, Model model) {
        var portee = portee(academie);
        var lus = reglages.lire(portee);
        return remplir(
                model,
                portee,
                IntStream.range(0, lus.size())
                        .mapToObj(rang -> Rangee.de(lus.get(rang), rang + 1))
                        .toList());
    }

    @PostMapping
    @PreAuthorize(LIT)
    String choisir(@RequestParam(defaultValue = "") List<Colonne> colonnes, RedirectAttributes suite) {
        tableau.choisirLesColonnes(colonnes);
        suite.addFlashAttribute("succes", "Vos colonnes sont enregistrées.");
        return "redirect:/tableau";
    }

    /** Wordings, order and first choice, for everybody or for one académie. */
    @PostMapping("/reglages")
    @PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
    ModelAndView regler(
            @RequestParam(required = false) @Nullable Integer academie,
            @RequestParam(defaultValue = "") String geste,
            @RequestParam Map<String, String> champs,
            @RequestParam(defaultValue = "") Set<Colonne> montrees,
            Model model,
            RedirectAttributes suite) {
        var portee = portee(academie);
        var ici = "redirect:" + adresse(portee.choisie());
        if (geste.equals("communs")) {
            reglages.revenirAuxCommuns(portee);
            suite.addFlashAttribute("succes", "L’académie reprend les colonnes communes.");
            return new ModelAndView(ici);
        }
        var rangees = reglages.lire(portee).stream()
                .map(reglage -> envoyee(reglage, champs, montrees))
                .toList();
        try {
            reglages.regler(portee, rangees.stream().map(Rangee::reglage).toList());
            suite.addFlashAttribute("succes", "Les colonnes de l’académie sont enregistrées.");
            return new ModelAndView(ici);
        } catch (RegleMetierException refus) {
            model.addAttribute("refus", phrases.de(refus));
            remplir(model, portee, rangees);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Portee portee(@Nullable Integer academie) {
        return reglages.portee(Optional.ofNullable(academie).map(TerritoireId::new));
    }

    private String remplir(Model model, Portee portee, List<Rangee> rangees) {
        model.addAttribute("colonnes", tableau.colonnes());
        model.addAttribute("reglages", rangees);
        model.addAttribute("portee", portee);
        model.addAttribute("choisie", portee.choisie().orElse(null));
        model.addAttribute(
                "onglets",
                portee.academies().isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(onglet("Communes", Optional.empty(), portee)),
                                        portee.academies().stream()
                                                .map(une -> onglet(une.libelle(), Optional.of(une), portee)))
                                .toList());
        return PAGE;
    }

    private static Onglet onglet(String libelle, Optional<Academie> academie, Portee portee) {
        return new Onglet(libelle, adresse(academie), academie.equals(portee.choisie()));
    }

    private static String adresse(Optional<Academie> academie) {
        return "/tableau/colonnes"
                + academie.map(choisie -> "?academie=" + choisie.id().valeur()).orElse("");
    }

    private static Rangee envoyee(Reglage reglage, Map<String, String> champs, Set<Colonne> montrees) {
        var code = reglage.colonne().name();
        return new Rangee(
                reglage.colonne(),
                champs.getOrDefault("libelle-" + code, reglage.libelle()),
                reglage.definition(),
                champs.getOrDefault("rang-" + code, ""),
                montrees.contains(reglage.colonne()));
    }
}
