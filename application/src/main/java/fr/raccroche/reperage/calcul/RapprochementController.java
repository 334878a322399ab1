package fr.raccroche.reperage.calcul;

import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Runs the matching, and shows what the runs did and what the data taught. */
@Controller
@RequestMapping("/reperage/{id}/rapprochement")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class RapprochementController {

    private static final int MONTRES = 10;

    private final Campagnes campagnes;
    private final RapprochementsDeCampagne rapprochements;
    private final CalculRepository calculs;
    private final PanneauDesCalculs panneau;
    private final Phrases phrases;

    RapprochementController(
            Campagnes campagnes,
            RapprochementsDeCampagne rapprochements,
            CalculRepository calculs,
            PanneauDesCalculs panneau,
            Phrases phrases) {
        this.campagnes = campagnes;
        this.rapprochements = rapprochements;
        this.calculs = calculs;
        this.panneau = panneau;
        this.phrases = phrases;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String montrer(@PathVariable CampagneId id, Model modele) {
        var campagne = campagnes.find(id);
        var derniers = calculs.derniers(id, MONTRES);
        modele.addAttribute("campagne", campagne);
        modele.addAttribute("vue", panneau.vue(campagne));
        modele.addAttribute("calculs", derniers);
        modele.addAttribute(
                "poids",
                derniers.stream()
                        .filter(calcul -> !calcul.poids().isEmpty())
                        .findFirst()
                        .map(calcul -> calcul.poids().stream()
                                .collect(Collectors.groupingBy(
                                        PoidsAppris::listes, java.util.LinkedHashMap::new, Collectors.toList())))
                        .orElseGet(java.util.LinkedHashMap::new));
        return "reperage/rapprochement";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
    String lancer(
            @PathVariable CampagneId id,
            @RequestParam(defaultValue = "false") boolean entier,
            RedirectAttributes redirection) {
        campagnes.find(id);
        try {
            rapprochements.lancer(id, entier);
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/reperage/" + id.valeur() + "/rapprochement";
    }
}
