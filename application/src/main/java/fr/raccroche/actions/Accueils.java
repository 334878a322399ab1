package fr.raccroche.actions;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.TypeActe;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Young people in actions. Opening an accueil takes the young person into follow-up and shares the file with the team of
 * the action and with those who follow young people in the host school.
 */
@Service
@Transactional
public class Accueils {

    private final AccueilRepository accueils;
    private final Actions actions;
    private final EquipeRepository equipes;
    private final NomenclatureAccueilRepository nomenclature;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Accueils(
            AccueilRepository accueils,
            Actions actions,
            EquipeRepository equipes,
            NomenclatureAccueilRepository nomenclature,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.accueils = accueils;
        this.actions = actions;
        this.equipes = equipes;
        this.nomenclature = nomenclature;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Accueil find(AccueilId id) {
        return accueils.find(id).orElseThrow(() -> new IntrouvableException("accueil", id.valeur()));
    }

    @Transactional(readOnly = true)
    public List<Accueil> deJeune(JeuneId jeune) {
        return accueils.findByJeune(jeune);
    }

    /** What the rules refuse of the accueil, whatever the action. */
    @Transactional(readOnly = true)
    public Refus refus(SaisieAccueil saisie) {
        var aujourdhui = LocalDate.now(horloge);
        var sortie = saisie.sortie();
        return new Refus()
                .si(saisie.entree().isAfter(aujourdhui), "entree", "accueil.futur")
                .si(!nomenclature.connaitOrigine(saisie.origine()), "origine", "accueil.origine-inconnue")
                .si(sortie.filter(fin -> fin.le().isAfter(aujourdhui)).isPresent(), "sortie", "accueil.futur")
                .si(
                        sortie.filter(fin -> fin.le().isBefore(saisie.entree())).isPresent(),
                        "sortie",
                        "accueil.sortie-avant-entree")
                .si(
                        sortie.filter(fin -> !nomenclature.connaitMotif(fin.motif()))
                                .isPresent(),
                        "motif",
                        "accueil.motif-inconnu")
                .et(saisie.bilan().refus());
    }

    /** What they refuse of it in its action; {@code sauf}: itself, when it is corrected. */
    @Transactional(readOnly = true)
    public Refus refusDansLAction(JeuneId jeune, SaisieAccueil saisie, Optional<AccueilId> sauf) {
        var action = actions.find(saisie.action());
        return new Refus()
                .si(
                        saisie.entree().isBefore(action.du()) || saisie.entree().isAfter(action.au()),
                        "entree",
                        "accueil.hors-action",
                        action.du(),
                        action.au())
                .et(jeunes.refusDuJour(jeune, "entree", saisie.entree()))
                .si(accueils.chevauche(jeune, saisie, sauf), "entree", "accueil.deja");
    }

    public AccueilId ouvrir(JeuneId jeune, SaisieAccueil saisie) {
        jeunes.identite(jeune);
        exigerRecevable(jeune, saisie, Optional.empty());
        var id = accueils.insert(jeune, saisie, agent.id());
        if (encoreSuivi(jeune, saisie.entree())) {
            jeunes.prendreEnSuivi(jeune, saisie.entree());
        }
        partager(id, jeune, saisie);
        consigner(id, jeune, "OUVERTURE");
        return id;
    }

    public void corriger(AccueilId id, int version, SaisieAccueil saisie) {
        var avant = find(id);
        exigerRecevable(avant.jeune(), saisie, Optional.of(id));
        exiger(accueils.update(id, version, saisie), id);
        if (!avant.saisie().action().equals(saisie.action())
                || !avant.saisie().entree().equals(saisie.entree())) {
            jeunes.detacher(avant.jeune(), TypeActe.ACCUEIL, id.valeur());
            partager(id, avant.jeune(), saisie);
        }
        consigner(id, avant.jeune(), "CORRECTION");
    }

    public void clore(AccueilId id, int version, LocalDate le, String motif) {
        corriger(id, version, find(id).saisie().avecSortie(le, motif));
    }

    /** The accueil was a mistake: it leaves the thread, and the file leaves the cercles that it gave. */
    public void annuler(AccueilId id, int version) {
        var accueil = find(id);
        exiger(accueils.annuler(id, version, true), id);
        // Told first: without the attachment, the caller may no longer see the file.
        consigner(id, accueil.jeune(), "ANNULATION");
        jeunes.detacher(accueil.jeune(), TypeActe.ACCUEIL, id.valeur());
    }

    /** Takes back a cancellation. */
    public void retablir(AccueilId id, int version) {
        var accueil = find(id);
        exigerRecevable(accueil.jeune(), accueil.saisie(), Optional.of(id));
        exiger(accueils.annuler(id, version, false), id);
        partager(id, accueil.jeune(), accueil.saisie());
        consigner(id, accueil.jeune(), "RETABLISSEMENT");
    }

    private void exigerRecevable(JeuneId jeune, SaisieAccueil saisie, Optional<AccueilId> sauf) {
        refus(saisie).et(refusDansLAction(jeune, saisie, sauf)).lever();
    }

    /** A fact older than the end of a closed follow-up does not open it again. */
    private boolean encoreSuivi(JeuneId jeune, LocalDate jour) {
        var fin = jeunes.find(jeune).suiviAu();
        return fin == null || jour.isAfter(fin);
    }

    private void partager(AccueilId id, JeuneId jeune, SaisieAccueil saisie) {
        var action = actions.find(saisie.action());
        for (var cercle : equipes.cercles(action)) {
            jeunes.rattacher(
                    jeune, cercle, TypeActe.ACCUEIL, id.valeur(), "Accueil : " + action.nom(), saisie.entree(), null);
        }
    }

    private void exiger(boolean fait, AccueilId id) {
        if (!fait) {
            throw new VersionPerimeeException("accueil", id.valeur());
        }
    }

    private void consigner(AccueilId id, JeuneId jeune, String geste) {
        journal.consigner(Geste.ECRITURE, "ACCUEIL", id.valeur().toString(), geste);
        evenements.publishEvent(new AccueilConsigne(id, jeune));
    }
}
