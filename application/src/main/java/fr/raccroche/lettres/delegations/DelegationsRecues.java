package fr.raccroche.lettres.delegations;

import fr.raccroche.presentation.CompteurDAccueil;
import java.util.List;
import org.springframework.stereotype.Component;

/** Meetings that the caller is sent to, today or later. */
@Component
class DelegationsRecues implements CompteurDAccueil {

    private final Delegations delegations;

    DelegationsRecues(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    public List<Compteur> compteurs() {
        return List.of(new Compteur(
                delegations.recues().size(),
                "réunion où vous êtes délégué",
                "réunions où vous êtes délégué",
                "/lettres/delegations?recues",
                false));
    }
}
