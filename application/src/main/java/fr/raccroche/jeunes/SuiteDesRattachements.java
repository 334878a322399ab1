package fr.raccroche.jeunes;

import fr.raccroche.territoire.RattachementsChanges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Followed young people go with their school: in its new bassin the same day, out of the former one. */
@Component
class SuiteDesRattachements {

    private final AppartenanceRepository appartenances;

    SuiteDesRattachements(AppartenanceRepository appartenances) {
        this.appartenances = appartenances;
    }

    @EventListener
    void on(RattachementsChanges changes) {
        appartenances.recalculer(changes.etablissements());
    }
}
