package fr.raccroche.reperage.revue;

import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of decisions, with their authors. */
@Controller
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class DecisionsController {

    private static final List<Option> ETATS = Option.de(
            List.of(EtatDePaire.MEME, EtatDePaire.DIFFERENTS, EtatDePaire.SECONDE_LECTURE, EtatDePaire.DESACCORD),
            EtatDePaire::name,
            EtatDePaire::libelle);

    private final Decisions decisions;
    private final Campagnes campagnes;

    DecisionsController(Decisions decisions, Campagnes campagnes) {
        this.decisions = decisions;
        this.campagnes = campagnes;
    }

    @GetMapping("/reperage/{campagne}/revue/decisions")
    String lister(
            @PathVariable CampagneId campagne,
            @ModelAttribute FiltreDeDecisions filtre,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        modele.addAttribute("campagne", campagnes.find(campagne));
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("liste", decisions.lister(campagne, filtre, Math.max(1, page)));
        modele.addAttribute("etats", ETATS);
        return "reperage/decisions";
    }
}
