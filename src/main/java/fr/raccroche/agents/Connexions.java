package fr.raccroche.agents;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for sign-in, counts failures, and journals both. */
@Service
@Transactional
class Connexions implements UserDetailsService {

    static final int PLAFOND = 10;
    private static final Duration ATTENTE = Duration.ofMinutes(15);

    private final CompteRepository comptes;
    private final Journal journal;
    private final Clock horloge;

    Connexions(CompteRepository comptes, Journal journal, Clock horloge) {
        this.comptes = comptes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String identifiant) {
        return comptes.findByIdentifiant(identifiant.strip(), LocalDate.now(horloge), horloge.instant())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername("inconnu"));
    }

    @EventListener
    void on(AuthenticationSuccessEvent reussite) {
        if (reussite.getAuthentication().getPrincipal() instanceof AgentConnecte agent) {
            comptes.noterConnexion(agent.id().valeur(), horloge.instant());
            journal.consigner(Geste.CONNEXION, "COMPTE", agent.id().valeur().toString(), "");
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent echec) {
        if (echec instanceof AuthenticationFailureBadCredentialsEvent) {
            comptes.noterEchec(
                    echec.getAuthentication().getName().strip(),
                    PLAFOND,
                    horloge.instant().plus(ATTENTE));
        }
        journal.consigner(
                Geste.ECHEC_CONNEXION,
                "COMPTE",
                "",
                echec.getException().getClass().getSimpleName());
    }
}
