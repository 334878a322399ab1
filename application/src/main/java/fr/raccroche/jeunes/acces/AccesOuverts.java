package fr.raccroche.jeunes.acces;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exceptional accesses open today, for the data protection officer, who watches over them. */
@Component
class AccesOuverts implements CompteurDAccueil {

    private final AccesExceptionnels acces;
    private final AgentCourant agent;

    AccesOuverts(AccesExceptionnels acces, AgentCourant agent) {
        this.acces = acces;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        return agent.exiger().peut(Droit.CONSULTER_JOURNAL)
                ? List.of(new Compteur(
                        acces.ouverts().size(),
                        "accès exceptionnel ouvert aujourd’hui",
                        "accès exceptionnels ouverts aujourd’hui",
                        "/acces-exceptionnels?ouverts",
                        false))
                : List.of();
    }
}
