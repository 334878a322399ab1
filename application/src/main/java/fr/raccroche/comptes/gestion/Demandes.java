package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.comptes.Compte;
import fr.raccroche.comptes.Comptes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functions asked for, then granted or refused: a wide scope takes two people (ASVS 2.3.5). */
@Service
@Transactional
class Demandes {

    private final DemandeRepository demandes;
    private final Pouvoir pouvoir;
    private final Comptes comptes;
    private final Exercices exercices;
    private final AgentCourant courant;
    private final Journal journal;
    private final Clock horloge;

    Demandes(
            DemandeRepository demandes,
            Pouvoir pouvoir,
            Comptes comptes,
            Exercices exercices,
            AgentCourant courant,
            Journal journal,
            Clock horloge) {
        this.demandes = demandes;
        this.pouvoir = pouvoir;
        this.comptes = comptes;
        this.exercices = exercices;
        this.courant = courant;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** @return whether the function is given at once, or waits for a second person */
    public boolean demander(AgentId pour, Mandat mandat) {
        var titre = exercices.titre(mandat.fonction());
        refus(pour, mandat).lever();
        var demande = demandes.insert(pour, mandat, titre.large(), courant.id(), horloge.instant());
        noter(pour, "FONCTION_DEMANDEE " + mandat.fonction().name());
        if (titre.large()) {
            comptes.ouvrir(pour, Compte.Etat.DEMANDE);
            return false;
        }
        donner(demande);
        return true;
    }

    /** All that is refused of the function asked for. */
    @Transactional(readOnly = true)
    public Refus refus(AgentId pour, Mandat mandat) {
        var refus = Exercices.refus(mandat, exercices.titre(mandat.fonction()));
        // Where it is exercised is judged once it is said.
        var situe = refus.motifs().stream().allMatch(motif -> motif.partie().equals("au"));
        return refus.et(pouvoir.refus(pour, mandat, situe));
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
        pouvoir.verifier(agent, clos.mandat());
        exercices.clore(exercice, au);
    }

    @Transactional(readOnly = true)
    public List<DemandeRepository.Attente> enAttente() {
        return demandes.enAttente();
    }

    /** Those that the person signed in may grant: asked by somebody else, for somebody else, within their power. */
    @Transactional(readOnly = true)
    public List<DemandeRepository.Attente> aTrancher() {
        var moi = courant.exiger();
        return demandes.enAttente().stream()
                .filter(attente ->
                        !attente.par().equals(moi.id()) && !attente.agent().equals(moi.id()))
                .filter(attente -> pouvoir.peutDonner(moi, attente.mandat()))
                .toList();
    }

    /** A request of one agent: who may grant it, and whether the reader is one of them. */
    record ATrancher(DemandeRepository.Attente attente, List<String> par, boolean parMoi) {}

    /** What waits for the agent, with those whose agreement it waits for. */
    @Transactional(readOnly = true)
    public List<ATrancher> pour(AgentId agent) {
        return demandes.enAttente().stream()
                .filter(attente -> attente.agent().equals(agent))
                .map(attente -> {
                    var decideurs = pouvoir.quiPeutDonner(attente.mandat()).stream()
                            .filter(qui ->
                                    !qui.id().equals(attente.par()) && !qui.id().equals(agent))
                            .toList();
                    return new ATrancher(
                            attente,
                            decideurs.stream()
                                    .map(GestionnaireQuery.Gestionnaire::nom)
                                    .toList(),
                            decideurs.stream().anyMatch(qui -> qui.id().equals(courant.id())));
                })
                .toList();
    }

    private Demande prendre(UUID id) {
        var demande = demandes.prendre(id).orElseThrow(() -> new IntrouvableException("demande", id));
        pouvoir.verifier(demande.agent(), demande.mandat());
        return demande;
    }

    private void donner(Demande demande) {
        var exercice = exercices.ouvrir(demande.agent(), demande.mandat());
        demandes.trancher(demande.id(), true, courant.id(), horloge.instant());
        comptes.ouvrir(demande.agent(), Compte.Etat.ACTIF);
        noter(demande.agent(), "FONCTION_DONNEE " + exercice.mandat().fonction().name());
    }

    private void noter(AgentId agent, String quoi) {
        journal.consigner(Geste.ADMINISTRATION, "COMPTE", agent.valeur().toString(), quoi);
    }
}
