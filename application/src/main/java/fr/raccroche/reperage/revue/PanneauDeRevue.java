package fr.raccroche.reperage.revue;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.PanneauDeCampagne;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The review, on the page of the campaign. */
@Component
class PanneauDeRevue implements PanneauDeCampagne {

    private final Revues revues;

    PanneauDeRevue(Revues revues) {
        this.revues = revues;
    }

    /** What the panel shows. */
    record Vue(String url, Progression progression) {}

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public String titre() {
        return "Paires à revoir";
    }

    @Override
    public String gabarit() {
        return "reperage/panneau-revue";
    }

    @Override
    public Vue vue(Campagne campagne) {
        return new Vue(campagne.url() + "/revue", revues.progression(campagne.id()));
    }

    @Override
    public Optional<Etape> prochaine(Campagne campagne) {
        var progression = revues.progression(campagne.id());
        return progression.resteALire()
                ? Optional.of(new Etape(
                        "Relire les paires incertaines",
                        "Le rapprochement ne fusionne rien de lui-même : quelqu’un dit si c’est la même personne.",
                        campagne.url() + "/revue",
                        "LEVER_DOUTES"))
                : Optional.empty();
    }
}
