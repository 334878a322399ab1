package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments with young people: given, then held, missed, postponed or cancelled. */
@Service
@Transactional
public class RendezVous {

    private final RendezVousRepository rendezVous;
    private final NomenclatureRepository nomenclatures;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    RendezVous(
            RendezVousRepository rendezVous,
            NomenclatureRepository nomenclatures,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.rendezVous = rendezVous;
        this.nomenclatures = nomenclatures;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** Where an appointment stands. */
    public enum Etat {
        PREVU("Prévu"),
        HONORE("Honoré"),
        MANQUE("Manqué"),
        REPORTE("Reporté"),
        ANNULE("Annulé");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** When, for how long, why, how and where; {@code avec} is the agent who receives. */
    public record Saisie(
            AgentId avec,
            LocalDate le,
            LocalTime heure,
            int dureeMinutes,
            String type,
            String canal,
            String lieu,
            Optional<Uai> uai) {}

    public record Rencontre(UUID id, JeuneId jeune, Saisie saisie, Etat etat, int version) {}

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Rencontre find(UUID id) {
        return rendezVous.find(id).orElseThrow(() -> new IntrouvableException("rendez-vous", id));
    }

    /** The appointment given in place of a postponed one. */
    @Transactional(readOnly = true)
    public Rencontre suivant(UUID id) {
        return rendezVous.suivant(id).map(this::find).orElseThrow(() -> new IntrouvableException("rendez-vous", id));
    }

    /** The postponed appointment that this one replaces. */
    @Transactional(readOnly = true)
    public Optional<UUID> precedent(UUID id) {
        return rendezVous.precedent(id);
    }

    /** All that the rules refuse of the appointment. */
    @Transactional(readOnly = true)
    public Refus refus(JeuneId jeune, Saisie saisie) {
        var aujourdhui = LocalDate.now(horloge);
        var le = saisie.le();
        var nomenclature = nomenclatures.lire();
        return new Refus()
                .si(le.isBefore(aujourdhui), "le", "rendez-vous.passe")
                .si(le.isAfter(aujourdhui.plusYears(1)), "le", "rendez-vous.lointain")
                .si(saisie.dureeMinutes() < 5 || saisie.dureeMinutes() > 600, "duree", "rendez-vous.duree")
                .et(nomenclature.refusDuType(saisie.type(), le))
                .si(!rendezVous.partage(jeune, saisie.avec()), "avec", "rendez-vous.agent-hors-cercle")
                .et(nomenclature.refus("CANAL", saisie.canal(), le, "canal"))
                .et(nomenclature.refus("LIEU", saisie.lieu(), le, "lieu"));
    }

    /** All that they refuse of putting this one off. */
    @Transactional(readOnly = true)
    public Refus refusDuReport(Rencontre avant, Saisie nouvelle, String motif) {
        return new Refus()
                .si(avant.etat() != Etat.PREVU && avant.etat() != Etat.MANQUE, "", "rendez-vous.deja-traite")
                .et(nomenclatures.lire().refus("MOTIF_REPORT", motif, LocalDate.now(horloge), "motif"))
                .et(refus(avant.jeune(), nouvelle));
    }

    public UUID donner(JeuneId jeune, Saisie saisie) {
        jeunes.identite(jeune);
        refus(jeune, saisie).lever();
        var id = rendezVous.insert(jeune, saisie, agent.id());
        tracer(id, jeune, Etat.PREVU);
        return id;
    }

    /** In one gesture: it took place, or the young person did not come. */
    public void marquer(UUID id, int version, Etat etat) {
        var avant = find(id);
        if ((etat == Etat.HONORE || etat == Etat.MANQUE) && avant.saisie().le().isAfter(LocalDate.now(horloge))) {
            throw new RegleMetierException("rendez-vous.pas-encore");
        }
        if (etat == Etat.REPORTE) {
            throw new IllegalArgumentException("A postponed appointment needs its new date");
        }
        changer(id, version, etat);
        tracer(id, avant.jeune(), etat);
    }

    /** The former appointment stays on the file, and leads to the new one. */
    public UUID reporter(UUID id, int version, Saisie nouvelle, String motif) {
        var avant = find(id);
        refusDuReport(avant, nouvelle, motif).lever();
        var suivant = rendezVous.insert(avant.jeune(), nouvelle, agent.id());
        if (!rendezVous.reporter(id, version, suivant, motif)) {
            throw new VersionPerimeeException("rendez-vous", id);
        }
        tracer(id, avant.jeune(), Etat.REPORTE);
        tracer(suivant, avant.jeune(), Etat.PREVU);
        return suivant;
    }

    private void changer(UUID id, int version, Etat etat) {
        if (!rendezVous.changer(id, version, etat)) {
            throw new VersionPerimeeException("rendez-vous", id);
        }
    }

    private void tracer(UUID id, JeuneId jeune, Etat etat) {
        journal.consigner(Geste.ECRITURE, "RENDEZ_VOUS", id.toString(), etat.name());
        evenements.publishEvent(new ContactConsigne(id, jeune));
    }
}
