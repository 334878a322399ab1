package fr.raccroche.presences;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.documents.Numerisation;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presences.PresencesQuery.ActionSuivie;
import fr.raccroche.presences.PresencesQuery.Lieu;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Empreinte;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of presence: prepared from what is recorded, printed, signed on paper, and brought back (F49). */
@Service
public class Feuilles {

    private final FeuilleRepository feuilles;
    private final PresencesQuery lectures;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    Feuilles(FeuilleRepository feuilles, PresencesQuery lectures, AgentCourant agent, Journal journal, Clock horloge) {
        this.feuilles = feuilles;
        this.lectures = lectures;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What a sheet may be asked for: the interviews of each place that no sheet names yet. */
    @Transactional(readOnly = true)
    public List<Demande> demandes() {
        return aProuver().stream().map(Lieu::demande).toList();
    }

    @Transactional(readOnly = true)
    List<Lieu> aProuver() {
        return lectures.aProuver(agent.id(), new Periode(annee().du(), LocalDate.now(horloge)));
    }

    @Transactional(readOnly = true)
    List<ActionSuivie> actions() {
        return lectures.actions(annee());
    }

    @Transactional(readOnly = true)
    Page<Feuille> miennes(int page) {
        return lectures.miennes(agent.id(), page);
    }

    @Transactional(readOnly = true)
    Page<Feuille> desAutres(int page) {
        return lectures.desAutres(agent.id(), page);
    }

    /** @throws RegleMetierException when nobody would be on the sheet, or when the week of the action has one already */
    @Transactional
    public FeuilleId preparer(Demande demande) {
        var presences =
                switch (demande) {
                    case Demande.Entretiens entretiens -> lectures.presences(agent.id(), entretiens);
                    case Demande.SemaineDAction semaine -> {
                        feuilles.numeroDeLaSemaine(semaine).ifPresent(numero -> {
                            throw new RegleMetierException("presences.semaine-deja", numero);
                        });
                        yield lectures.presences(semaine);
                    }
                };
        if (presences.isEmpty()) {
            throw new RegleMetierException(
                    demande instanceof Demande.SemaineDAction ? "presences.personne" : "presences.rien-a-prouver");
        }
        var id = feuilles.insert(agent.id(), demande, presences);
        journal.consigner(Geste.ECRITURE, "FEUILLE", id.valeur().toString(), presences.size() + " lignes");
        return id;
    }

    /** The author's, or one of which the caller sees everybody. */
    @Transactional(readOnly = true)
    Feuille find(FeuilleId id) {
        return feuilles.find(id)
                .filter(feuille -> feuille.lisiblePar(agent.id()))
                .orElseThrow(() -> new IntrouvableException("feuille", id.valeur()));
    }

    /** Those of the caller's cercles. */
    @Transactional(readOnly = true)
    List<Presence> presences(FeuilleId id) {
        return feuilles.presences(id);
    }

    @Transactional(readOnly = true)
    List<Piece> pieces(FeuilleId id) {
        return feuilles.pieces(id);
    }

    /** @throws RegleMetierException when the sheet is signed already */
    @Transactional
    public void annuler(FeuilleId id) {
        exigerLaMienne(id);
        if (!feuilles.annuler(id)) {
            throw new RegleMetierException("presences.annulation-tardive");
        }
        journal.consigner(Geste.ECRITURE, "FEUILLE", id.valeur().toString(), "annulée");
    }

    /** Keeps the scan beside those that came before. */
    @Transactional
    public void joindre(FeuilleId id, Numerisation piece) {
        exigerLaMienne(id);
        if (!feuilles.signer(id, agent.id(), piece, Empreinte.de(piece.pdf()))) {
            throw new RegleMetierException("presences.annulee");
        }
        journal.consigner(Geste.ECRITURE, "FEUILLE", id.valeur().toString(), "signée");
    }

    @Transactional
    byte[] contenu(FeuilleId id, UUID piece) {
        find(id);
        var contenu = feuilles.contenu(id, piece).orElseThrow(() -> new IntrouvableException("piece", piece));
        journal.consigner(Geste.EXPORT, "FEUILLE", id.valeur().toString(), "pièce signée");
        return contenu;
    }

    /** @throws IntrouvableException when it is somebody else's */
    @Transactional(readOnly = true)
    void exigerLaMienne(FeuilleId id) {
        if (!find(id).agent().equals(agent.id())) {
            throw new IntrouvableException("feuille", id.valeur());
        }
    }

    private Periode annee() {
        return AnneeScolaire.de(LocalDate.now(horloge)).periode();
    }
}
