package fr.raccroche.reperage.partage;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for an answer of the caller's structure. */
@Component
class CompteurDesConfies implements CompteurDAccueil {

    private final Partages partages;
    private final AgentCourant agent;

    CompteurDesConfies(Partages partages, AgentCourant agent) {
        this.partages = partages;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        var nombre = agent.exiger().peut(Droit.LEVER_DOUTES) ? partages.compter(true) : 0;
        return nombre == 0
                ? List.of()
                : List.of(new Compteur(
                        nombre,
                        "jeune confié à votre structure",
                        "jeunes confiés à votre structure",
                        "/reperage/confies",
                        false));
    }
}
