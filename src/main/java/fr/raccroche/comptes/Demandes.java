package fr.raccroche.comptes;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercice;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gives which function to whom. A wide scope takes two people (ASVS 2.3.5); nobody acts for themselves; nobody gives
 * what lies outside their own scope.
 */
@Service
@Transactional
class Demandes {

    private final DemandeRepository demandes;
    private final Comptes comptes;
    private final Exercices exercices;
    private final AgentCourant courant;
    private final Journal journal;
    private final Clock horloge;

    Demandes(
            DemandeRepository demandes,
            Comptes comptes,
            Exercices exercices,
            AgentCourant courant,
            Journal journal,
            Clock horloge) {
        this.demandes = demandes;
        this.comptes = comptes;
        this.exercices = exercices;
        this.courant = courant;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** @return whether the function is given at once, or waits for a second person */
    public boolean demander(AgentId pour, Mandat mandat) {
        var titre = exercices.titre(mandat.fonction());
        Exercices.verifier(mandat, titre);
        verifierLePouvoir(pour, mandat);
        var demande = demandes.insert(pour, mandat, titre.large(), courant.id(), horloge.instant());
        noter(pour, "FONCTION_DEMANDEE " + mandat.fonction().name());
        if (titre.large()) {
            comptes.ouvrir(pour, Compte.Etat.DEMANDE);
            return false;
        }
        donner(demande);
        return true;
    }

    /** By a second person, who could have asked for it too. */
    public AgentId accorder(UUID id) {
        var demande = prendre(id);
        if (demande.par().equals(courant.id())) {
            throw new RegleMetierException("comptes.demande.meme.personne");
        }
        donner(demande);
        return demande.agent();
    }

    public AgentId refuser(UUID id) {
        var demande = prendre(id);
        demandes.trancher(id, false, courant.id(), horloge.instant());
        noter(demande.agent(), "FONCTION_REFUSEE " + demande.mandat().fonction().name());
        return demande.agent();
    }

    public void clore(AgentId agent, UUID exercice, LocalDate au) {
        var clos = exercices.find(exercice);
        if (!clos.agent().equals(agent)) {
            throw new IntrouvableException("exercice", exercice);
        }
        verifierLePouvoir(agent, clos.mandat());
        exercices.clore(exercice, au);
    }

    /** Acts on an account only whoever could give every function its agent holds. */
    @Transactional(readOnly = true)
    public void verifierLePouvoirSur(AgentId agent) {
        verifierLaPersonne(agent);
        exercices.de(agent).stream()
                .filter(Exercices.Ligne::enCours)
                .map(Exercices.Ligne::exercice)
                .map(Exercice::mandat)
                .forEach(mandat -> verifierLePouvoir(agent, mandat));
    }

    @Transactional(readOnly = true)
    public List<DemandeRepository.Attente> enAttente() {
        return demandes.enAttente();
    }

    /** Those that the person signed in may grant: asked by somebody else, for somebody else, within their power. */
    @Transactional(readOnly = true)
    public List<DemandeRepository.Attente> aTrancher() {
        var moi = courant.exiger();
        var jour = LocalDate.now(horloge);
        return demandes.enAttente().stream()
                .filter(attente ->
                        !attente.par().equals(moi.id()) && !attente.agent().equals(moi.id()))
                .filter(attente -> peutDonner(moi, attente.mandat().fonction()))
                .filter(attente -> demandes.dansLePerimetre(moi.id(), attente.mandat(), jour))
                .toList();
    }

    /** A request of one agent: who may grant it, and whether the reader is one of them. */
    record ATrancher(DemandeRepository.Attente attente, List<String> par, boolean parMoi) {}

    /** What waits for the agent, with those whose agreement it waits for. */
    @Transactional(readOnly = true)
    public List<ATrancher> pour(AgentId agent) {
        var jour = LocalDate.now(horloge);
        return demandes.enAttente().stream()
                .filter(attente -> attente.agent().equals(agent))
                .map(attente -> {
                    var decideurs = demandes.gestionnaires(jour).stream()
                            .filter(qui ->
                                    !qui.id().equals(attente.par()) && !qui.id().equals(agent))
                            .filter(qui -> qui.administre()
                                    || !reservee(attente.mandat().fonction()))
                            .filter(qui -> demandes.dansLePerimetre(qui.id(), attente.mandat(), jour))
                            .toList();
                    return new ATrancher(
                            attente,
                            decideurs.stream()
                                    .map(DemandeRepository.Gestionnaire::nom)
                                    .toList(),
                            decideurs.stream().anyMatch(qui -> qui.id().equals(courant.id())));
                })
                .toList();
    }

    /** Functions that the person signed in may give, somewhere. */
    @Transactional(readOnly = true)
    public List<Exercices.Titre> donnables() {
        var moi = courant.exiger();
        return exercices.titres().stream()
                .filter(titre -> peutDonner(moi, titre.fonction()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<DemandeRepository.Territoire> territoires() {
        return demandes.territoires(LocalDate.now(horloge));
    }

    private Demande prendre(UUID id) {
        var demande = demandes.prendre(id).orElseThrow(() -> new IntrouvableException("demande", id));
        verifierLePouvoir(demande.agent(), demande.mandat());
        return demande;
    }

    private void donner(Demande demande) {
        var exercice = exercices.ouvrir(demande.agent(), demande.mandat());
        demandes.trancher(demande.id(), true, courant.id(), horloge.instant());
        comptes.ouvrir(demande.agent(), Compte.Etat.ACTIF);
        noter(demande.agent(), "FONCTION_DONNEE " + exercice.mandat().fonction().name());
    }

    private void verifierLaPersonne(AgentId pour) {
        var moi = courant.exiger();
        if (!moi.peut(Droit.GERER_COMPTES)) {
            throw new AccessDeniedException("accounts are managed by others");
        }
        if (moi.id().equals(pour)) {
            throw new RegleMetierException("comptes.soi");
        }
    }

    private void verifierLePouvoir(AgentId pour, Mandat mandat) {
        verifierLaPersonne(pour);
        var moi = courant.exiger();
        if (!peutDonner(moi, mandat.fonction())) {
            throw new RegleMetierException("comptes.hors.pouvoir");
        }
        if (!demandes.dansLePerimetre(moi.id(), mandat, LocalDate.now(horloge))) {
            throw new RegleMetierException("comptes.hors.perimetre");
        }
    }

    /** Those who administer or control the application are named by an administrator only. */
    private static boolean peutDonner(AgentConnecte moi, Fonction fonction) {
        return moi.fonctions().contains(Fonction.ADMINISTRATEUR)
                || (moi.peut(Droit.GERER_COMPTES) && !reservee(fonction));
    }

    private static boolean reservee(Fonction fonction) {
        return fonction == Fonction.ADMINISTRATEUR || fonction == Fonction.DPD;
    }

    private void noter(AgentId agent, String quoi) {
        journal.consigner(Geste.ADMINISTRATION, "COMPTE", agent.valeur().toString(), quoi);
    }
}
