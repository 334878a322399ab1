package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is still to be handed over, and who has handed nothing over yet. */
@Component
class CompteursDesTransmissions implements CompteurDAccueil {

    private final Transmissions transmissions;
    private final SuiviDesTransmissions suivi;
    private final AgentCourant agent;

    CompteursDesTransmissions(Transmissions transmissions, SuiviDesTransmissions suivi, AgentCourant agent) {
        this.transmissions = transmissions;
        this.suivi = suivi;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        if (!agent.exiger().peut(Droit.TENIR_TABLEAU)) {
            return List.of();
        }
        return List.of(new Compteur(
                transmissions.resteATransmettre(),
                "ligne à transmettre",
                "lignes à transmettre",
                "/transmissions/nouvelle",
                false));
    }

    @Override
    public List<Compteur> compteursAPart() {
        if (!agent.exiger().peut(Droit.SUIVRE_TRANSMISSIONS)) {
            return List.of();
        }
        return List.of(new Compteur(
                suivi.jamaisTransmis(),
                "tableau jamais transmis",
                "tableaux jamais transmis",
                "/transmissions?jamais",
                true));
    }
}
