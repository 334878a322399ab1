package fr.raccroche.presences;

import fr.raccroche.actions.ActionId;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What a sheet is asked for: the interviews held in one place over some days, or one week of an action. */
public sealed interface Demande {

    Periode periode();

    /** @param lieu the school; empty for interviews held elsewhere */
    record Entretiens(Optional<Uai> lieu, Periode periode) implements Demande {}

    record SemaineDAction(ActionId action, Periode periode) implements Demande {

        /** The week, Monday to Friday, in which the day falls. */
        public static SemaineDAction de(ActionId action, LocalDate jour) {
            var lundi = jour.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new SemaineDAction(action, new Periode(lundi, lundi.plusDays(4)));
        }
    }
}
