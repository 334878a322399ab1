package fr.raccroche.territoire;

import fr.raccroche.base.AuNomDuSysteme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A link dated in the future takes effect on its day, and one that ends stops the day after: each night, and when the
 * application starts, the schools whose links changed since the last time are announced.
 */
@Component
class LiensDuJour {

    private final RattachementRepository rattachements;
    private final AuNomDuSysteme systeme;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    LiensDuJour(
            RattachementRepository rattachements,
            AuNomDuSysteme systeme,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.rattachements = rattachements;
        this.systeme = systeme;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Paris")
    @EventListener(ApplicationReadyEvent.class)
    void appliquer() {
        appliquer(LocalDate.now(horloge));
    }

    /** Several servers may ask at once: the first one does it. */
    void appliquer(LocalDate jour) {
        systeme.executer(Optional.empty(), () -> {
            var dernier = rattachements.dernierEffet();
            if (dernier.isBefore(jour)) {
                var changes = rattachements.changesEntre(dernier, jour);
                rattachements.noterEffet(jour);
                if (!changes.isEmpty()) {
                    evenements.publishEvent(new RattachementsChanges(changes));
                }
            }
        });
    }
}
