package fr.raccroche.actions;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.PanneauDeFiche;
import java.util.List;
import org.springframework.stereotype.Component;

/** The actions that received the young person, on the file page. */
@Component
class PanneauAccueils implements PanneauDeFiche {

    private final AccueilsQuery accueils;

    PanneauAccueils(AccueilsQuery accueils) {
        this.accueils = accueils;
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public String titre() {
        return "Accueils en action";
    }

    @Override
    public String ancre() {
        return "accueils";
    }

    @Override
    public String gabarit() {
        return "actions/panneau";
    }

    @Override
    public List<AccueilsQuery.DuJeune> vue(JeuneId jeune) {
        return accueils.de(jeune);
    }

    @Override
    public List<Bouton> boutons(JeuneId jeune) {
        return List.of(new Bouton(
                "Accueillir dans une action", "/jeunes/" + jeune.valeur() + "/accueils/nouveau", "SUIVRE_JEUNES"));
    }
}
