package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What young people do outside the schools of SIECLE, from a day to another, with the proof of it. */
@Service
@Transactional
public class Situations {

    private final SituationRepository situations;
    private final Jeunes jeunes;
    private final StatutsDesJeunes statuts;
    private final Journal journal;
    private final Clock horloge;

    Situations(
            SituationRepository situations, Jeunes jeunes, StatutsDesJeunes statuts, Journal journal, Clock horloge) {
        this.situations = situations;
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** One situation as the file shows it. */
    public record Situation(
            UUID id,
            CodeSituation code,
            LocalDate du,
            @Nullable LocalDate au,
            Preuve preuve,
            int version) {}

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Situation> de(JeuneId jeune) {
        return situations.findByJeune(jeune);
    }

    public UUID consigner(JeuneId jeune, CodeSituation code, LocalDate du, @Nullable LocalDate au, Preuve preuve) {
        jeunes.find(jeune);
        controler(du, au);
        var id = situations.insert(jeune, code, du, au, preuve);
        apres(jeune, "SITUATION " + code);
        return id;
    }

    public void corriger(JeuneId jeune, Situation situation) {
        jeunes.find(jeune);
        controler(situation.du(), situation.au());
        situations.update(jeune, situation);
        apres(jeune, "SITUATION " + situation.code());
    }

    private void controler(LocalDate du, @Nullable LocalDate au) {
        if (du.isAfter(LocalDate.now(horloge))) {
            throw new RegleMetierException("jeunes.date.future");
        }
        if (au != null && au.isBefore(du)) {
            throw new RegleMetierException("jeunes.periode.inversee");
        }
    }

    private void apres(JeuneId jeune, String geste) {
        statuts.recalculer(List.of(jeune));
        journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), geste);
    }
}
