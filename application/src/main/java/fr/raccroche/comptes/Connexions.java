package fr.raccroche.comptes;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for sign-in, counts attempts, and journals both. */
@Service
@Transactional
class Connexions implements UserDetailsService {

    /** Seconds to wait after each attempt that fails (CNIL, délibération 2022-100: growing delay, at most ten in a row). */
    static final List<Integer> ATTENTES = List.of(0, 0, 0, 0, 10, 30, 60, 120, 300, 900);

    private static final Duration OUBLI = Duration.ofHours(24);

    private final CompteRepository comptes;
    private final TentativeRepository tentatives;
    private final Journal journal;
    private final Clock horloge;

    Connexions(CompteRepository comptes, TentativeRepository tentatives, Journal journal, Clock horloge) {
        this.comptes = comptes;
        this.tentatives = tentatives;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String identifiant) {
        return comptes.findByIdentifiant(identifiant.strip(), LocalDate.now(horloge), horloge.instant())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername("inconnu"));
    }

    @Transactional(readOnly = true)
    public Optional<CompteRepository.Empreinte> empreinte(String identifiant) {
        return comptes.findEmpreinte(identifiant);
    }

    /** False when the wait that follows former failures is not over. */
    public boolean prendreUneTentative(String identifiant) {
        tentatives.oublierAvant(horloge.instant().minus(OUBLI));
        var permise = tentatives.prendre(cle(identifiant), horloge.instant(), ATTENTES);
        if (!permise) {
            journal.consigner(Geste.ECHEC_CONNEXION, "COMPTE", "", "ATTENTE");
        }
        return permise;
    }

    /** @return the person signed in, or nothing when the account was closed in between */
    public Optional<AgentConnecte> reussir(UUID agent, String identifiant) {
        tentatives.oublier(cle(identifiant));
        comptes.noterConnexion(agent, horloge.instant());
        journal.consigner(Geste.CONNEXION, "COMPTE", agent.toString(), "");
        return comptes.find(agent, LocalDate.now(horloge), horloge.instant());
    }

    public void echouer() {
        journal.consigner(Geste.ECHEC_CONNEXION, "COMPTE", "", "REFUS");
    }

    private static String cle(String identifiant) {
        return Comptes.condenser(identifiant.toLowerCase(Locale.ROOT));
    }
}
