package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed next for a young person: by whom, and when. */
@Service
@Transactional
public class ProchainesActions {

    private final ProchaineActionRepository actions;
    private final RendezVousRepository rendezVous;
    private final NomenclatureRepository nomenclatures;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    ProchainesActions(
            ProchaineActionRepository actions,
            RendezVousRepository rendezVous,
            NomenclatureRepository nomenclatures,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            Clock horloge) {
        this.actions = actions;
        this.rendezVous = rendezVous;
        this.nomenclatures = nomenclatures;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What, before which day, and who owes it. */
    public record Saisie(String quoi, LocalDate echeance, AgentId par) {}

    public record Ligne(
            UUID id,
            JeuneId jeune,
            String nom,
            String quoi,
            LocalDate echeance,
            AgentId par,
            String parNom,
            Optional<LocalDate> faitLe,
            int version) {

        public boolean enRetard(LocalDate jour) {
            return faitLe.isEmpty() && echeance.isBefore(jour);
        }
    }

    /** A step with the codes of its form. */
    public record Prevue(
            UUID id, JeuneId jeune, Saisie saisie, Optional<LocalDate> faitLe, boolean annulee, int version) {

        public boolean due() {
            return faitLe.isEmpty() && !annulee;
        }
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Prevue find(UUID id) {
        return actions.find(id).orElseThrow(() -> new IntrouvableException("prochaine action", id));
    }

    /** All that the rules refuse of the step. */
    @Transactional(readOnly = true)
    public Refus refus(JeuneId jeune, Saisie saisie) {
        var aujourdhui = LocalDate.now(horloge);
        return new Refus()
                .si(saisie.echeance().isBefore(aujourdhui), "echeance", "prochaine.passee")
                .et(nomenclatures.lire().refus("PROCHAINE", saisie.quoi(), aujourdhui, "quoi"))
                .si(!rendezVous.partage(jeune, saisie.par()), "par", "prochaine.agent-hors-cercle");
    }

    public UUID prevoir(JeuneId jeune, Optional<EntretienId> entretien, Saisie saisie) {
        jeunes.identite(jeune);
        refus(jeune, saisie).lever();
        var id = actions.insert(jeune, entretien, saisie, agent.id());
        journal.consigner(Geste.ECRITURE, "PROCHAINE_ACTION", id.toString(), saisie.quoi());
        return id;
    }

    /** @throws VersionPerimeeException when somebody else saved, did or cancelled it in between */
    public void corriger(UUID id, int version, Saisie saisie) {
        refus(find(id).jeune(), saisie).lever();
        exiger(actions.update(id, version, saisie), id);
        journal.consigner(Geste.ECRITURE, "PROCHAINE_ACTION", id.toString(), "CORRECTION");
    }

    public void faite(UUID id, int version) {
        exiger(actions.terminer(id, version, LocalDate.now(horloge)), id);
        journal.consigner(Geste.ECRITURE, "PROCHAINE_ACTION", id.toString(), "FAITE");
    }

    public void annuler(UUID id, int version) {
        exiger(actions.annuler(id, version), id);
        journal.consigner(Geste.ECRITURE, "PROCHAINE_ACTION", id.toString(), "ANNULATION");
    }

    /** What the agent still owes, late first. */
    @Transactional(readOnly = true)
    public List<Ligne> duesPar(AgentId par, int limite) {
        return actions.duesPar(par, limite);
    }

    /** The count of what {@link #duesPar} lists, by the same definition. */
    @Transactional(readOnly = true)
    public int compterDuesPar(AgentId par) {
        return actions.compterDuesPar(par);
    }

    @Transactional(readOnly = true)
    public List<Ligne> deJeune(JeuneId jeune) {
        return actions.findByJeune(jeune);
    }

    private void exiger(boolean fait, UUID id) {
        if (!fait) {
            if (actions.existe(id)) {
                throw new VersionPerimeeException("prochaine action", id);
            }
            throw new IntrouvableException("prochaine action", id);
        }
    }
}
