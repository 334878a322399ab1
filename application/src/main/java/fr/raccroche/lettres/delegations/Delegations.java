package fr.raccroche.lettres.delegations;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.Lettres;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agent sent by their coordonnateur to one FoQualE or PSAD meeting (seed 002, F43): on that day, and that day only,
 * they see the young people followed in the territory.
 */
@Service
@Transactional
class Delegations {

    /** A délégation in the list. */
    record Ligne(
            UUID id,
            String agent,
            String par,
            String territoire,
            Reunion reunion,
            boolean revoquee,
            boolean revocable,
            boolean recue) {

        public String etat(LocalDate jour) {
            if (revoquee) {
                return "Révoquée";
            }
            return reunion.le().isBefore(jour) ? "Passée" : reunion.le().equals(jour) ? "Aujourd’hui" : "À venir";
        }
    }

    private final DelegationRepository delegations;
    private final Lettres lettres;
    private final Cercles cercles;
    private final Agents agents;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    Delegations(
            DelegationRepository delegations,
            Lettres lettres,
            Cercles cercles,
            Agents agents,
            AgentCourant agent,
            Journal journal,
            Clock horloge) {
        this.delegations = delegations;
        this.lettres = lettres;
        this.cercles = cercles;
        this.agents = agents;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Given or received by the reader, or all of them for those who read all letters; the latest meeting first. */
    @Transactional(readOnly = true)
    public List<Ligne> lister() {
        return delegations.lister(agent.id(), LocalDate.now(horloge));
    }

    /** Received by the reader, for a meeting of today or later; the next one first. */
    @Transactional(readOnly = true)
    public List<Ligne> recues() {
        return lister().stream().filter(Ligne::recue).toList().reversed();
    }

    /** Territories that the reader answers for by a letter in force. */
    @Transactional(readOnly = true)
    public List<Option> territoires() {
        return lettres.enVigueur(agent.id(), LocalDate.now(horloge)).stream()
                .flatMap(lettre -> delegations.territoiresDe(lettre.id()).stream())
                .distinct()
                .toList();
    }

    public UUID donner(AgentId a, Reunion reunion) {
        if (reunion.le().isBefore(LocalDate.now(horloge))) {
            throw new RegleMetierException("delegation.passee");
        }
        var par = agent.id();
        var leSien = lettres.enVigueur(par, reunion.le()).stream()
                .anyMatch(lettre -> lettre.contenu().territoires().contains(reunion.territoire()));
        if (!leSien) {
            throw new RegleMetierException("delegation.territoire");
        }
        var sonAgent = lettres.enVigueur(a, reunion.le()).stream()
                .anyMatch(lettre ->
                        lettre.contenu().responsable().filter(par::equals).isPresent());
        if (!sonAgent) {
            throw new RegleMetierException(
                    "delegation.pas-votre-agent", agents.find(a).nomComplet());
        }
        var id = delegations.insert(a, par, reunion);
        cercles.inscrire(
                cercles.jeunesSuivis(reunion.territoire()),
                a,
                new Acte(
                        Acte.Type.DELEGATION,
                        id,
                        "délégation pour la réunion %s du %s"
                                .formatted(
                                        reunion.instance().libelle(),
                                        reunion.le().format(JourEnChiffres.DATE))),
                reunion.le(),
                reunion.le());
        journal.consigner(Geste.ADMINISTRATION, "DELEGATION", id.toString(), "DON " + reunion.instance());
        return id;
    }

    /** Ends at once, even on the day of the meeting. */
    public void revoquer(UUID id) {
        if (!delegations.revoquer(id, agent.id(), LocalDate.now(horloge))) {
            throw new IntrouvableException("delegation", id);
        }
        cercles.clore(Acte.Type.DELEGATION, id, LocalDate.now(horloge).minusDays(1));
        journal.consigner(Geste.ADMINISTRATION, "DELEGATION", id.toString(), "REVOCATION");
    }
}
