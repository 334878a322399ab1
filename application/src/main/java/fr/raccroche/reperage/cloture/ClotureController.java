package fr.raccroche.reperage.cloture;

import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what closing a campaign keeps and erases, then closes it. */
@Controller
@RequestMapping("/reperage/{id}/cloture")
@PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
class ClotureController {

    private final Campagnes campagnes;
    private final Effacements effacements;

    ClotureController(Campagnes campagnes, Effacements effacements) {
        this.campagnes = campagnes;
        this.effacements = effacements;
    }

    @GetMapping
    String annoncer(@PathVariable CampagneId id, Model modele) {
        modele.addAttribute("campagne", campagnes.find(id));
        modele.addAttribute("annonce", effacements.annoncer(id));
        return "reperage/cloture";
    }

    @PostMapping
    String clore(@PathVariable CampagneId id, RedirectAttributes redirection) {
        campagnes.clore(id);
        redirection.addFlashAttribute("succes", "La campagne est close. Ses résultats restent lisibles.");
        return "redirect:/reperage/" + id.valeur();
    }
}
