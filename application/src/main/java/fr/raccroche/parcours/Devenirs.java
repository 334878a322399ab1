package fr.raccroche.parcours;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and corrects devenirs. Nothing is guessed: what nobody entered stays unknown, and counts as such. */
@Service
@Transactional
public class Devenirs {

    private final DevenirRepository devenirs;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Devenirs(
            DevenirRepository devenirs,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.devenirs = devenirs;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Devenir find(DevenirId id) {
        return devenirs.find(id).orElseThrow(() -> new IntrouvableException("devenir", id.valeur()));
    }

    /** What is known of one devenir of the file. */
    @Transactional(readOnly = true)
    public Optional<Devenir> find(JeuneId jeune, AnneeScolaire annee, Terme terme) {
        jeunes.identite(jeune);
        return devenirs.find(jeune, annee, terme);
    }

    /** Codes in use today. */
    @Transactional(readOnly = true)
    public List<CodeDevenir> codes() {
        return codes(LocalDate.now(horloge));
    }

    /** Codes that could be said of that day. */
    @Transactional(readOnly = true)
    public List<CodeDevenir> codes(LocalDate jour) {
        return devenirs.codes().stream().filter(code -> code.enUsage(jour)).toList();
    }

    /** All that the rules refuse of the devenir; one that is known was awaited when it was entered. */
    @Transactional(readOnly = true)
    public Refus refus(JeuneId jeune, AnneeScolaire annee, Terme terme, SaisieDevenir saisie) {
        var le = saisie.le();
        var debut = terme == Terme.N ? annee.premierJour() : annee.suivante().premierJour();
        return new Refus()
                .si(
                        devenirs.find(jeune, annee, terme).isEmpty() && !devenirs.suivi(jeune, annee),
                        "",
                        "devenir.hors-suivi",
                        annee.libelle())
                .si(le.isAfter(LocalDate.now(horloge)), "le", "devenir.futur")
                .si(le.isBefore(debut), "le", "devenir.trop-tot", terme.libelle(), annee.libelle())
                .si(
                        codes(le).stream().noneMatch(code -> code.code().equals(saisie.code())),
                        "code",
                        "devenir.code-inconnu")
                .et(saisie.code().equals(CodeDevenir.INJOIGNABLE) ? sansTentatives(jeune, debut) : new Refus());
    }

    /** Domaine §6.1: unreachable is said only after traced attempts, by several channels. */
    private Refus sansTentatives(JeuneId jeune, LocalDate depuis) {
        var tentatives = devenirs.regle("INJ_TENTATIVES");
        var canaux = devenirs.regle("INJ_CANAUX");
        var faites = devenirs.essais(jeune, depuis);
        return new Refus()
                .si(
                        faites.tentatives() < tentatives || faites.canaux() < canaux,
                        "code",
                        "devenir.injoignable-sans-tentatives",
                        tentatives,
                        canaux,
                        faites.tentatives(),
                        faites.canaux());
    }

    /** @throws RegleMetierException when it is already known: it is then corrected, not entered twice */
    public DevenirId consigner(JeuneId jeune, AnneeScolaire annee, Terme terme, SaisieDevenir saisie) {
        jeunes.identite(jeune);
        refus(jeune, annee, terme, saisie).lever();
        refuserUnSecond(jeune, annee, terme);
        var id = devenirs.insert(jeune, annee, terme, saisie, agent.id());
        tracer(id, jeune, saisie.code());
        return id;
    }

    /** @throws VersionPerimeeException when somebody else saved in between: nothing is written */
    public void corriger(DevenirId id, int version, SaisieDevenir saisie) {
        var avant = find(id);
        refus(avant.jeune(), avant.annee(), avant.terme(), saisie).lever();
        exiger(devenirs.update(id, version, saisie), id);
        tracer(id, avant.jeune(), saisie.code());
    }

    public void annuler(DevenirId id, int version) {
        var avant = find(id);
        exiger(devenirs.annuler(id, version, true), id);
        tracer(id, avant.jeune(), "ANNULATION");
    }

    public void retablir(DevenirId id, int version) {
        var avant = find(id);
        refuserUnSecond(avant.jeune(), avant.annee(), avant.terme());
        exiger(devenirs.annuler(id, version, false), id);
        tracer(id, avant.jeune(), "RETABLISSEMENT");
    }

    private void refuserUnSecond(JeuneId jeune, AnneeScolaire annee, Terme terme) {
        if (devenirs.find(jeune, annee, terme).isPresent()) {
            throw new RegleMetierException("devenir.deja", terme.libelle(), annee.libelle());
        }
    }

    private void exiger(boolean fait, DevenirId id) {
        if (!fait) {
            throw new VersionPerimeeException("devenir", id.valeur());
        }
    }

    private void tracer(DevenirId id, JeuneId jeune, String geste) {
        journal.consigner(Geste.ECRITURE, "DEVENIR", id.valeur().toString(), geste);
        evenements.publishEvent(new DevenirConsigne(id, jeune));
    }
}
