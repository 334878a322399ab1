package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.presentation.EntreeDeMenu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The entry of the menu, and the functions asked for that wait for the caller as the second person. */
@Component
class DemandesATrancher implements CompteurDAccueil {

    private final Demandes demandes;
    private final AgentCourant agent;

    DemandesATrancher(Demandes demandes, AgentCourant agent) {
        this.demandes = demandes;
        this.agent = agent;
    }

    @Bean
    static EntreeDeMenu menuComptes() {
        return new EntreeDeMenu("Comptes", "/comptes", 100, "GERER_COMPTES");
    }

    @Override
    public List<Compteur> compteurs() {
        return agent.exiger().peut(Droit.GERER_COMPTES)
                ? List.of(new Compteur(
                        demandes.aTrancher().size(),
                        "demande de fonction à trancher",
                        "demandes de fonction à trancher",
                        "/comptes?aTrancher",
                        false))
                : List.of();
    }
}
