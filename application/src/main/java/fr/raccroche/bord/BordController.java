package fr.raccroche.bord;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.socle.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page and the lists that its counters open. */
@Controller
class BordController {

    private final Bord bord;
    private final AgentCourant agent;
    private final Clock horloge;

    BordController(Bord bord, AgentCourant agent, Clock horloge) {
        this.bord = bord;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping("/")
    String accueil(Model model) {
        model.addAttribute("accueil", bord.accueil(bord.compteursAPart()));
        model.addAttribute("aujourdhui", LocalDate.now(horloge));
        model.addAttribute("prenom", agent.exiger().getNomComplet());
        return "bord/accueil";
    }

    @GetMapping("/a-faire/{adresse}")
    String lister(@PathVariable String adresse, @RequestParam(defaultValue = "1") int page, Model model) {
        var liste = ListeDAccueil.de(adresse).orElseThrow(() -> new IntrouvableException("liste", adresse));
        if (!agent.exiger().peut(liste.droit())) {
            throw new AccessDeniedException("Not one of the caller's lists");
        }
        model.addAttribute("titre", liste.titre());
        model.addAttribute("explication", liste.explication());
        model.addAttribute("url", liste.url());
        model.addAttribute("compte", bord.compter(liste));
        model.addAttribute("page", bord.lister(liste, Math.max(1, page)));
        model.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "bord/liste";
    }
}
