package fr.raccroche.reperage.travail;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One's own lines on the home page, the late ones first. */
@Component
class CompteurDesLignes implements CompteurDAccueil {

    private final ListesDeTravail listes;
    private final AgentCourant agent;

    CompteurDesLignes(ListesDeTravail listes, AgentCourant agent) {
        this.listes = listes;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        if (!agent.exiger().peut(Droit.LEVER_DOUTES)) {
            return List.of();
        }
        var retard = FiltreDeLignes.miennes(true);
        var toutes = FiltreDeLignes.miennes(false);
        return Stream.of(
                        new Compteur(
                                listes.compter(retard),
                                "ligne de repérage en retard",
                                "lignes de repérage en retard",
                                retard.url(),
                                true),
                        new Compteur(
                                listes.compter(toutes),
                                "ligne de repérage à vérifier",
                                "lignes de repérage à vérifier",
                                toutes.url(),
                                false))
                .filter(compteur -> compteur.nombre() > 0)
                .toList();
    }
}
