package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interviews with young people and their families. Holding one takes the young person into follow-up. The synthesis is
 * shared with the cercle of the file; the reserved note belongs to its author alone.
 */
@Service
@Transactional
public class Entretiens {

    public static final int NOTE_MAX = 2000;

    private final EntretienRepository entretiens;
    private final NomenclatureRepository nomenclatures;
    private final ReglesDEntretien regles;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;

    Entretiens(
            EntretienRepository entretiens,
            NomenclatureRepository nomenclatures,
            ReglesDEntretien regles,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements) {
        this.entretiens = entretiens;
        this.nomenclatures = nomenclatures;
        this.regles = regles;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
    }

    @Transactional(readOnly = true)
    public Nomenclature nomenclature() {
        return nomenclatures.lire();
    }

    /** Adds a type of interview or changes what its form shows; interviews already held keep it. */
    public void enregistrerType(Nomenclature.Type type) {
        nomenclatures.enregistrer(type);
        journal.consigner(Geste.ADMINISTRATION, "TYPE_ENTRETIEN", type.code(), "NOMENCLATURE");
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Entretien find(EntretienId id) {
        return entretiens.find(id).orElseThrow(() -> new IntrouvableException("entretien", id.valeur()));
    }

    /** The same, and the journal keeps that the caller read it. */
    public Entretien lire(EntretienId id) {
        var entretien = find(id);
        journal.consigner(Geste.LECTURE, "ENTRETIEN", id.valeur().toString(), "");
        return entretien;
    }

    /** All that the rules refuse of the interview. */
    @Transactional(readOnly = true)
    public Refus refus(JeuneId jeune, SaisieEntretien saisie) {
        return regles.refus(jeune, saisie, nomenclatures.lire());
    }

    /** What they refuse of a reserved note. */
    public Refus refusDeLaNote(String texte) {
        var longueur = texte.strip().length();
        return new Refus().si(longueur > NOTE_MAX, "note", "entretien.note-longue", longueur, NOTE_MAX);
    }

    public EntretienId consigner(JeuneId jeune, SaisieEntretien saisie) {
        var fin = jeunes.find(jeune).suiviAu();
        var id = entretiens.insert(jeune, regles.controler(jeune, saisie, nomenclatures.lire()), agent.id());
        // An interview older than the end of a closed follow-up does not open it again.
        if (fin == null || saisie.le().isAfter(fin)) {
            jeunes.prendreEnSuivi(jeune, saisie.le());
        }
        tracer(id, jeune, "ENTRETIEN " + saisie.type());
        return id;
    }

    /** @throws VersionPerimeeException when somebody else saved in between: nothing is written */
    public void corriger(EntretienId id, int version, SaisieEntretien saisie) {
        var avant = find(id);
        if (!entretiens.update(
                id, version, regles.controler(avant.jeune(), saisie, nomenclatures.lire()), agent.id())) {
            throw new VersionPerimeeException("entretien", id.valeur());
        }
        tracer(id, avant.jeune(), "CORRECTION");
    }

    /** The interview was a mistake: it leaves the thread. */
    public void annuler(EntretienId id, int version) {
        basculer(id, version, true, "ANNULATION");
    }

    /** Takes back a cancellation. */
    public void retablir(EntretienId id, int version) {
        basculer(id, version, false, "RETABLISSEMENT");
    }

    /** The caller's own reserved note on the interview. */
    @Transactional(readOnly = true)
    public Optional<String> note(EntretienId id) {
        find(id);
        return entretiens.note(id);
    }

    /** Only who held the interview keeps a note on it; an empty text removes it. */
    public void noter(EntretienId id, String texte) {
        var net = texte.strip();
        if (!find(id).auteur().equals(agent.id())) {
            throw new RegleMetierException("entretien.note-d-autrui");
        }
        refusDeLaNote(net).lever();
        entretiens.noter(id, net, agent.id());
    }

    private void basculer(EntretienId id, int version, boolean annule, String geste) {
        var jeune = find(id).jeune();
        if (!entretiens.annuler(id, version, annule, agent.id())) {
            throw new VersionPerimeeException("entretien", id.valeur());
        }
        tracer(id, jeune, geste);
    }

    private void tracer(EntretienId id, JeuneId jeune, String geste) {
        journal.consigner(Geste.ECRITURE, "ENTRETIEN", id.valeur().toString(), geste);
        evenements.publishEvent(new EntretienConsigne(id, jeune));
    }
}
