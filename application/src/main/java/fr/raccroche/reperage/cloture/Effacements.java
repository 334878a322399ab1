package fr.raccroche.reperage.cloture;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What closed campaigns no longer need goes, each night and when the application starts (RGPD art. 5.1.e). */
@Service
class Effacements {

    private final Campagnes campagnes;
    private final EffacementRepository effacements;
    private final AuNomDuSysteme systeme;
    private final Journal journal;
    private final Clock horloge;

    Effacements(
            Campagnes campagnes,
            EffacementRepository effacements,
            AuNomDuSysteme systeme,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.effacements = effacements;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What stands in the campaign, and what of it will go. */
    record Annonce(EffacementRepository.Contenu contenu, List<Effacement> effacements) {}

    @Transactional(readOnly = true)
    Annonce annoncer(CampagneId id) {
        campagnes.find(id);
        return new Annonce(effacements.contenu(id), effacements.de(id));
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Europe/Paris")
    @EventListener(ApplicationReadyEvent.class)
    void appliquer() {
        appliquer(LocalDate.now(horloge));
    }

    /** One transaction each: what stops halfway is done the next night. */
    void appliquer(LocalDate jour) {
        var dus = systeme.executer(Optional.empty(), () -> effacements.dus(jour));
        for (var du : dus) {
            systeme.executer(Optional.empty(), () -> {
                int combien = effacements.effacer(du);
                journal.consigner(
                        Geste.ADMINISTRATION,
                        "CAMPAGNE",
                        du.campagne().toString(),
                        "EFFACEMENT %s lignes=%d".formatted(du.code(), combien));
            });
        }
    }
}
