package fr.raccroche.comptes;

import fr.raccroche.agents.Agent;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.Empreinte;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: one-time links, passwords, suspension. Whoever asks has checked before that they may act on the agent. */
@Service
@Transactional
public class Comptes {

    /** How long a one-time link lives. */
    static final Duration LIEN = Duration.ofHours(72);

    private static final SecureRandom HASARD = new SecureRandom();

    private final AccesRepository acces;
    private final MotsDePasse secrets;
    private final Agents agents;
    private final Exercices exercices;
    private final Journal journal;
    private final Clock horloge;

    Comptes(
            AccesRepository acces,
            MotsDePasse secrets,
            Agents agents,
            Exercices exercices,
            Journal journal,
            Clock horloge) {
        this.acces = acces;
        this.secrets = secrets;
        this.agents = agents;
        this.exercices = exercices;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * For the command line only, where nobody is signed in and the operator holds the machine: the agent, the function
     * and an active account, whose one-time link is returned.
     */
    public String creerEnCommande(Agent.Identite identite, Mandat mandat) {
        var agent = agents.creer(identite);
        exercices.ouvrir(agent, mandat);
        acces.ouvrir(agent, Compte.Etat.ACTIF, horloge.instant());
        return creerLien(agent);
    }

    /** The same, with a password known to all: for demonstrations, never for real people. */
    public AgentId creerAvecMotDePasse(Agent.Identite identite, Mandat mandat, String clair) {
        var lien = creerEnCommande(identite, mandat);
        var jeton = lien.substring(lien.lastIndexOf('/') + 1);
        var agent = parLien(jeton).orElseThrow().agent();
        choisir(jeton, new MotDePasse(clair));
        return agent;
    }

    @Transactional(readOnly = true)
    public Optional<Compte> find(AgentId agent) {
        return acces.find(agent);
    }

    public void ouvrir(AgentId agent, Compte.Etat etat) {
        acces.ouvrir(agent, etat, horloge.instant());
    }

    /** The path of the page where the agent chooses a password; only its hash is kept. */
    public String creerLien(AgentId agent) {
        var compte = exiger(agent);
        if (compte.etat() != Compte.Etat.ACTIF) {
            throw new RegleMetierException("comptes.lien.inactif");
        }
        var octets = new byte[32];
        HASARD.nextBytes(octets);
        var jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        acces.poserJeton(agent, condenser(jeton), horloge.instant().plus(LIEN));
        noter(agent, "LIEN");
        return "/mot-de-passe/" + jeton;
    }

    @Transactional(readOnly = true)
    Optional<Compte> parLien(String jeton) {
        return acces.findByJeton(condenser(jeton), horloge.instant());
    }

    /** The link serves once. */
    void choisir(String jeton, MotDePasse nouveau) {
        var compte = parLien(jeton).orElseThrow(() -> new IntrouvableException("lien", "…"));
        enregistrer(compte, nouveau);
        noter(compte.agent(), "MOT_DE_PASSE_CHOISI");
    }

    /** Every session of the agent ends, this one too. */
    void changer(AgentId agent, String ancien, MotDePasse nouveau) {
        var juste = acces.empreinte(agent)
                .filter(empreinte -> secrets.matches(ancien, empreinte))
                .isPresent();
        if (!juste) {
            throw new RegleMetierException("comptes.secret.ancien");
        }
        enregistrer(exiger(agent), nouveau);
        noter(agent, "MOT_DE_PASSE_CHANGE");
    }

    void fermerLesSessions(AgentId agent) {
        acces.fermerLesSessions(agent, maintenant());
        noter(agent, "SESSIONS_FERMEES");
    }

    public void suspendre(AgentId agent) {
        exiger(agent);
        acces.changerEtat(agent, Compte.Etat.SUSPENDU);
        noter(agent, "SUSPENSION");
    }

    public void reactiver(AgentId agent) {
        if (exiger(agent).etat() != Compte.Etat.SUSPENDU) {
            throw new RegleMetierException("comptes.reactiver.etat");
        }
        acces.changerEtat(agent, Compte.Etat.ACTIF);
        noter(agent, "REACTIVATION");
    }

    private Compte exiger(AgentId agent) {
        return acces.find(agent).orElseThrow(() -> new IntrouvableException("compte", agent.valeur()));
    }

    private void enregistrer(Compte compte, MotDePasse nouveau) {
        nouveau.refuserSiDevinable(compte.identifiant());
        acces.changerMotDePasse(compte.agent(), Objects.requireNonNull(secrets.encode(nouveau.clair())), maintenant());
    }

    /** Rounded as PostgreSQL keeps it, so that a session opened at once is not taken for an older one. */
    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void noter(AgentId agent, String quoi) {
        journal.consigner(Geste.ADMINISTRATION, "COMPTE", agent.valeur().toString(), quoi);
    }

    static String condenser(String texte) {
        return Empreinte.de(texte);
    }
}
