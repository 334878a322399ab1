package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is still to be handed over, and who has handed nothing over yet. */
@Component
class CompteursDesTransmissions implements CompteurDAccueil {

    private final Transmissions transmissions;
    private final SuiviQuery suivis;
    private final AgentCourant agent;

    CompteursDesTransmissions(Transmissions transmissions, SuiviQuery suivis, AgentCourant agent) {
        this.transmissions = transmissions;
        this.suivis = suivis;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        var compteurs = new ArrayList<Compteur>();
        if (agent.exiger().peut(Droit.TENIR_TABLEAU)) {
            compteurs.add(new Compteur(
                    transmissions.resteATransmettre(),
                    "ligne à transmettre",
                    "lignes à transmettre",
                    "/transmissions/nouvelle",
                    false));
        }
        if (agent.exiger().peut(Droit.SUIVRE_TRANSMISSIONS)) {
            var jamais = (int) suivis.lister(agent.id(), transmissions.annee()).stream()
                    .filter(SuiviQuery.Suivi::jamaisTransmis)
                    .count();
            compteurs.add(new Compteur(
                    jamais, "tableau jamais transmis", "tableaux jamais transmis", "/transmissions?jamais", true));
        }
        return compteurs;
    }
}
