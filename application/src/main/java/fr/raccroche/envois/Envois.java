package fr.raccroche.envois;

import fr.raccroche.base.AuNomDuSysteme;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was answered to each key. */
@Service
@Transactional
class Envois {

    private static final Duration GARDE = Duration.ofDays(2);

    private final EnvoiRepository envois;
    private final ObjectProvider<AuNomDuSysteme> systeme;
    private final Clock horloge;

    Envois(EnvoiRepository envois, ObjectProvider<AuNomDuSysteme> systeme, Clock horloge) {
        this.envois = envois;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Optional<EnvoiRepository.Premier> premier(UUID agent, String cle) {
        return envois.find(agent, cle);
    }

    public void repondre(Envoi envoi, int statut, String reponse) {
        envois.repondre(envoi, statut, reponse);
    }

    /** A refused form may be sent again. */
    public void liberer(Envoi envoi) {
        envois.liberer(envoi);
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Paris")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void purger() {
        systeme.getObject().executer(Optional.empty(), () -> {
            envois.purger(horloge.instant().minus(GARDE));
        });
    }
}
