package fr.raccroche.comptes;

import fr.raccroche.agents.AgentCourant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that anybody may read: sign-in, accessibility, notice on personal data. */
@Controller
class AccueilController {

    private final AgentCourant agent;

    AccueilController(AgentCourant agent) {
        this.agent = agent;
    }

    @GetMapping("/connexion")
    String signIn() {
        return agent.connecte().isPresent() ? "redirect:/" : "comptes/connexion";
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "comptes/accessibilite";
    }

    @GetMapping("/donnees-personnelles")
    String personalData() {
        return "comptes/donnees-personnelles";
    }
}
