package fr.raccroche.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells where to go once the pages are served: the last line of a start that may have taken minutes. */
@Component
@Profile("demonstration")
class AdresseAOuvrir {

    private static final Logger LOG = LoggerFactory.getLogger(AdresseAOuvrir.class);

    @EventListener
    void dire(ApplicationReadyEvent prete) {
        var port = prete.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            LOG.info("Raccroche est prêt : ouvrez http://localhost:{}", port);
        }
    }
}
