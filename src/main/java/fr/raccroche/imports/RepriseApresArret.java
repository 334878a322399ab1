package fr.raccroche.imports;

import fr.raccroche.base.AuNomDuSysteme;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After a stop in the middle of an import, PostgreSQL has kept nothing of it: the page must say so. */
@Component
class RepriseApresArret {

    private final LivraisonRepository livraisons;
    private final AuNomDuSysteme systeme;

    RepriseApresArret(LivraisonRepository livraisons, AuNomDuSysteme systeme) {
        this.livraisons = livraisons;
        this.systeme = systeme;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reprendre() {
        systeme.executer(Optional.empty(), () -> {
            livraisons.interrompre();
        });
    }
}
