package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attempts to reach a young person: everybody who follows the file sees them, so that nobody is called twice. */
@Service
@Transactional
public class Tentatives {

    private final ContactRepository tentatives;
    private final NomenclatureRepository nomenclatures;
    private final Jeunes jeunes;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Tentatives(
            ContactRepository tentatives,
            NomenclatureRepository nomenclatures,
            Jeunes jeunes,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.tentatives = tentatives;
        this.nomenclatures = nomenclatures;
        this.jeunes = jeunes;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** When, by which channel, to whom, and what came of it. */
    public record Saisie(LocalDate le, Optional<LocalTime> heure, String canal, String aupres, String resultat) {}

    /** An attempt as the file shows it. */
    public record Tentative(
            UUID id,
            LocalDate le,
            Optional<LocalTime> heure,
            String canal,
            String aupres,
            String resultat,
            boolean joint,
            String auteur,
            int version) {}

    /** An attempt with the codes of its form. */
    public record Consignee(UUID id, JeuneId jeune, Saisie saisie, boolean annulee, int version) {}

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Consignee find(UUID id) {
        return tentatives.find(id).orElseThrow(() -> new IntrouvableException("tentative", id));
    }

    /** All that the rules refuse of the attempt. */
    @Transactional(readOnly = true)
    public Refus refus(JeuneId jeune, Saisie saisie) {
        var le = saisie.le();
        var aujourdhui = LocalDate.now(horloge);
        var nomenclature = nomenclatures.lire();
        var refusDuJour = jeunes.refusDuJour(jeune, "le", le);
        // A date that is refused says nothing of the lists: they are then judged as they are today.
        var jour = refusDuJour.motifs().isEmpty() ? le : aujourdhui;
        return new Refus()
                .si(le.isAfter(aujourdhui), "le", "tentative.futur")
                .et(refusDuJour)
                .et(nomenclature.refus("CANAL_CONTACT", saisie.canal(), jour, "canal"))
                .et(nomenclature.refus("AUPRES", saisie.aupres(), jour, "aupres"))
                .si(
                        nomenclature.resultats(jour).stream()
                                .noneMatch(resultat -> resultat.code().equals(saisie.resultat())),
                        "resultat",
                        "tentative.resultat-inconnu");
    }

    public UUID consigner(JeuneId jeune, Saisie saisie) {
        refus(jeune, saisie).lever();
        var id = tentatives.insert(jeune, saisie, agent.id());
        tracer(id, jeune, saisie.resultat());
        return id;
    }

    /** @throws VersionPerimeeException when somebody else saved in between: nothing is written */
    public void corriger(UUID id, int version, Saisie saisie) {
        var avant = find(id);
        refus(avant.jeune(), saisie).lever();
        if (!tentatives.update(id, version, saisie)) {
            throw new VersionPerimeeException("tentative", id);
        }
        tracer(id, avant.jeune(), "CORRECTION");
    }

    public void annuler(UUID id, int version) {
        var jeune = find(id).jeune();
        if (!tentatives.annuler(id, version)) {
            throw new VersionPerimeeException("tentative", id);
        }
        tracer(id, jeune, "ANNULATION");
    }

    private void tracer(UUID id, JeuneId jeune, String geste) {
        journal.consigner(Geste.ECRITURE, "TENTATIVE", id.toString(), geste);
        evenements.publishEvent(new ContactConsigne(id, jeune));
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Tentative> deJeune(JeuneId jeune, int limite) {
        return tentatives.findByJeune(jeune, limite);
    }
}
