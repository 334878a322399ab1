package fr.raccroche.comptes;

import fr.raccroche.agents.AgentConnecte;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, at each request, whether a session still stands and with which rights. */
@Service
@Transactional(readOnly = true)
class Sessions {

    /** Whatever the activity (ASVS 7.3.2). */
    static final Duration ABSOLUE = Duration.ofHours(10);

    private final CompteRepository comptes;
    private final Clock horloge;

    Sessions(CompteRepository comptes, Clock horloge) {
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /** The same person with today's rights; empty when the session is over. */
    public Optional<AgentConnecte> verifier(AgentConnecte agent) {
        var session = agent.session();
        if (session.depuis().plus(ABSOLUE).isBefore(horloge.instant())) {
            return Optional.empty();
        }
        var id = agent.id().valeur();
        var jour = LocalDate.now(horloge);
        return comptes.findEtat(id)
                .filter(CompteRepository.Etat::actif)
                .filter(etat ->
                        etat.sessionsDepuis() == null || !session.depuis().isBefore(etat.sessionsDepuis()))
                .flatMap(etat -> etat.versionDroits() == session.versionDroits() && jour.equals(session.jour())
                        ? Optional.of(agent)
                        : comptes.find(id, jour, session.depuis()));
    }
}
