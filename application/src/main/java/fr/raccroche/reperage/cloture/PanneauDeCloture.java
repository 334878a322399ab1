package fr.raccroche.reperage.cloture;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.PanneauDeCampagne;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the campaign ends, and what becomes of its people. */
@Component
class PanneauDeCloture implements PanneauDeCampagne {

    private final EffacementRepository effacements;

    PanneauDeCloture(EffacementRepository effacements) {
        this.effacements = effacements;
    }

    record Vue(Campagne campagne, List<Effacement> effacements) {}

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public String titre() {
        return "Clôture";
    }

    @Override
    public String gabarit() {
        return "reperage/panneau-cloture";
    }

    @Override
    public Vue vue(Campagne campagne) {
        return new Vue(campagne, effacements.de(campagne.id()));
    }
}
