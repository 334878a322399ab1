package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.Refus;
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

    Situations(SituationRepository situations, Jeunes jeunes, StatutsDesJeunes statuts, Journal journal) {
        this.situations = situations;
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.journal = journal;
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

    /** All that the rules refuse of the dates. */
    public Refus refus(@Nullable LocalDate du, @Nullable LocalDate au) {
        return jeunes.refusDuFutur("du", du)
                .si(du != null && au != null && au.isBefore(du), "au", "jeunes.periode.inversee");
    }

    public UUID consigner(JeuneId jeune, CodeSituation code, LocalDate du, @Nullable LocalDate au, Preuve preuve) {
        jeunes.find(jeune);
        refus(du, au).lever();
        var id = situations.insert(jeune, code, du, au, preuve);
        apres(jeune, "SITUATION " + code);
        return id;
    }

    public void corriger(JeuneId jeune, Situation situation) {
        jeunes.find(jeune);
        refus(situation.du(), situation.au()).lever();
        situations.update(jeune, situation);
        apres(jeune, "SITUATION " + situation.code());
    }

    private void apres(JeuneId jeune, String geste) {
        statuts.recalculer(List.of(jeune));
        journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), geste);
    }
}
