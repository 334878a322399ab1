package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.Refus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coded alerts about a pupil: a code, a day, sometimes a counter; never a story. */
@Service
@Transactional
public class Alertes {

    private final AlerteRepository alertes;
    private final Jeunes jeunes;
    private final StatutsDesJeunes statuts;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;

    Alertes(
            AlerteRepository alertes,
            Jeunes jeunes,
            StatutsDesJeunes statuts,
            Journal journal,
            ApplicationEventPublisher evenements) {
        this.alertes = alertes;
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.journal = journal;
        this.evenements = evenements;
    }

    /** One alert as the file shows it. */
    public record Alerte(
            UUID id,
            CodeAlerte code,
            LocalDate le,
            @Nullable Integer nombre,
            @Nullable LocalDate leveeLe) {}

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Alerte> de(JeuneId jeune) {
        return alertes.findByJeune(jeune);
    }

    /** All that the rules refuse of the alert; absenteeism begins at four half days (article R131-7). */
    public Refus refus(@Nullable CodeAlerte code, @Nullable LocalDate le, @Nullable Integer nombre) {
        return jeunes.refusDuFutur("le", le)
                .si(
                        code == CodeAlerte.ABSENCES && nombre != null && nombre < 4,
                        "nombre",
                        "jeunes.alerte.sous-le-seuil");
    }

    public UUID signaler(JeuneId jeune, CodeAlerte code, LocalDate le, @Nullable Integer nombre) {
        jeunes.find(jeune);
        refus(code, le, nombre).lever();
        var id = alertes.insert(jeune, code, le, nombre);
        apres(jeune, id, "ALERTE " + code);
        return id;
    }

    public void lever(JeuneId jeune, UUID alerte, LocalDate le) {
        jeunes.find(jeune);
        jeunes.refusDuFutur("le", le).lever();
        alertes.lever(jeune, alerte, le);
        apres(jeune, alerte, "ALERTE_LEVEE");
    }

    private void apres(JeuneId jeune, UUID alerte, String geste) {
        statuts.recalculer(List.of(jeune));
        journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), geste);
        evenements.publishEvent(new AlerteConsignee(jeune, alerte));
    }
}
