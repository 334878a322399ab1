package fr.raccroche.flux;

import static java.util.Objects.requireNonNull;

import fr.raccroche.actions.AccueilId;
import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.actions.SaisieAccueil.Bilan;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.flux.Reference.Source;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a line that was read an entretien or an accueil, through the services that own them, in one transaction. */
@Component
class EcritureDeLigne {

    private final Entretiens entretiens;
    private final Accueils accueils;
    private final Jeunes jeunes;
    private final DevenirsDeLigne devenirs;
    private final RapprochementQuery lectures;
    private final LigneEnAttenteRepository brouillons;
    private final AgentCourant agent;

    EcritureDeLigne(
            Entretiens entretiens,
            Accueils accueils,
            Jeunes jeunes,
            DevenirsDeLigne devenirs,
            RapprochementQuery lectures,
            LigneEnAttenteRepository brouillons,
            AgentCourant agent) {
        this.entretiens = entretiens;
        this.accueils = accueils;
        this.jeunes = jeunes;
        this.devenirs = devenirs;
        this.lectures = lectures;
        this.brouillons = brouillons;
        this.agent = agent;
    }

    @Transactional
    Reference ecrire(Saisie saisie, LigneLue lue) {
        var reference = saisie.reference()
                .map(avant -> corriger(avant, saisie.version(), lue, lue.uai()))
                .orElseGet(() -> creer(saisie, lue));
        devenirs.ecrire(requireNonNull(lue.jeune()), AnneeScolaire.de(requireNonNull(lue.le())), lue);
        return reference;
    }

    /** A line that comes twice (answer lost, double sending) is found again by its key: the second time only corrects it. */
    private Reference creer(Saisie saisie, LigneLue lue) {
        return brouillons
                .devenue(saisie.cle(), agent.id().valeur())
                .map(deja -> corriger(deja, version(deja), lue, lieu(lue)))
                .orElseGet(() -> {
                    var reference = inserer(lue);
                    brouillons.consacrer(saisie.cle(), reference);
                    return reference;
                });
    }

    private Reference inserer(LigneLue lue) {
        var jeune = requireNonNull(lue.jeune());
        jeunes.identite(jeune);
        return lue.accueil()
                ? new Reference(
                        Source.ACTIONS, accueils.ouvrir(jeune, accueil(lue)).valeur())
                : new Reference(
                        Source.ENTRETIENS,
                        entretiens.consigner(jeune, entretien(lue)).valeur());
    }

    private Reference corriger(Reference avant, int version, LigneLue lue, Optional<Uai> uai) {
        var jeune = requireNonNull(lue.jeune());
        if (avant.entretien() == lue.accueil() || !jeune.equals(jeuneDe(avant))) {
            // The wrong person, or the wrong kind of line: the former leaves the thread, another takes its place.
            annuler(avant, version);
            return inserer(lue);
        }
        if (avant.entretien()) {
            var id = new EntretienId(avant.id());
            var ancienne = entretiens.find(id).saisie();
            var nouvelle =
                    ancienne.avec(lue.type(), requireNonNull(lue.le()), requireNonNull(lue.duree()), uai, lue.action());
            if (!nouvelle.equals(ancienne)) {
                entretiens.corriger(id, version, nouvelle);
            }
        } else {
            var id = new AccueilId(avant.id());
            var ancien = accueils.find(id).saisie();
            var nouveau = accueil(lue, ancien);
            if (!nouveau.equals(ancien)) {
                accueils.corriger(id, version, nouveau);
            }
        }
        return avant;
    }

    @Transactional
    void annuler(Reference reference, int version) {
        if (reference.entretien()) {
            entretiens.annuler(new EntretienId(reference.id()), version);
        } else {
            accueils.annuler(new AccueilId(reference.id()), version);
        }
    }

    @Transactional
    void retablir(Reference reference) {
        if (reference.entretien()) {
            var id = new EntretienId(reference.id());
            entretiens.retablir(id, entretiens.find(id).version());
        } else {
            var id = new AccueilId(reference.id());
            accueils.retablir(id, accueils.find(id).version());
        }
    }

    private JeuneId jeuneDe(Reference reference) {
        return reference.entretien()
                ? entretiens.find(new EntretienId(reference.id())).jeune()
                : accueils.find(new AccueilId(reference.id())).jeune();
    }

    private int version(Reference reference) {
        return reference.entretien()
                ? entretiens.find(new EntretienId(reference.id())).version()
                : accueils.find(new AccueilId(reference.id())).version();
    }

    private SaisieEntretien entretien(LigneLue lue) {
        return SaisieEntretien.rapide(
                lue.type(), requireNonNull(lue.le()), requireNonNull(lue.duree()), lieu(lue), lue.action());
    }

    /** Without a school or an action on a new line, the last school of the young person. */
    private Optional<Uai> lieu(LigneLue lue) {
        return lue.uai().isPresent() || lue.action().isPresent()
                ? lue.uai()
                : lectures.dernierEtablissement(requireNonNull(lue.jeune()));
    }

    private static SaisieAccueil accueil(LigneLue lue) {
        var sortie = lue.sortie();
        return new SaisieAccueil(
                lue.action().orElseThrow(),
                requireNonNull(lue.le()),
                lue.origine(),
                Optional.empty(),
                sortie == null ? Optional.empty() : Optional.of(new SaisieAccueil.Sortie(sortie, lue.motif())),
                lue.bilan());
    }

    /** What the tableau does not show of an accueil stays: the school that signalled, the observations. */
    private static SaisieAccueil accueil(LigneLue lue, SaisieAccueil ancien) {
        var lu = accueil(lue);
        var bilan = lu.bilan();
        return new SaisieAccueil(
                lu.action(),
                lu.entree(),
                lu.origine(),
                ancien.origineUai(),
                lu.sortie(),
                new Bilan(
                        bilan.heuresPrevues(),
                        bilan.heuresRealisees(),
                        bilan.absences(),
                        bilan.stages(),
                        bilan.joursDeStage(),
                        bilan.portefeuille(),
                        ancien.bilan().observations()));
    }
}
