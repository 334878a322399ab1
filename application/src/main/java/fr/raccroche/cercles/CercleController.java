package fr.raccroche.cercles;

import fr.raccroche.agents.AgentCourant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What I may see, and why. */
@Controller
class CercleController {

    private final Cercles cercles;
    private final AgentCourant agent;

    CercleController(Cercles cercles, AgentCourant agent) {
        this.cercles = cercles;
        this.agent = agent;
    }

    @GetMapping("/cercles/moi")
    String mine(Model model) {
        model.addAttribute("actes", cercles.actesDe(agent.id()));
        return "cercles/moi";
    }
}
