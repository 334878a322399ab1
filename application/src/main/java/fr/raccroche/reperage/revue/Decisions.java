package fr.raccroche.reperage.revue;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.socle.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided of the pairs of a campaign, by whom and when. */
@Service
@Transactional(readOnly = true)
class Decisions {

    private final DecisionQuery lectures;
    private final Campagnes campagnes;
    private final AgentCourant agent;

    Decisions(DecisionQuery lectures, Campagnes campagnes, AgentCourant agent) {
        this.lectures = lectures;
        this.campagnes = campagnes;
        this.agent = agent;
    }

    /** One page, and how many there are in all. */
    record Liste(Page<DecisionQuery.Decision> page, int total, List<Option> lecteurs, boolean conduite) {}

    Liste lister(CampagneId campagne, FiltreDeDecisions filtre, int numero) {
        campagnes.find(campagne);
        return new Liste(
                Page.de(
                        lectures.lister(campagne, filtre, Page.TAILLE + 1, (numero - 1) * Page.TAILLE),
                        numero,
                        Page.TAILLE),
                lectures.compter(campagne, filtre),
                lectures.lecteurs(campagne),
                agent.exiger().peut(Droit.CONDUIRE_REPERAGE));
    }

    DecisionQuery.Doute doute(CampagneId campagne) {
        campagnes.find(campagne);
        return lectures.doute(campagne);
    }
}
