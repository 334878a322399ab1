package fr.raccroche.reperage.lignes;

import fr.raccroche.jeunes.FichesFusionnees;
import fr.raccroche.jeunes.FusionDefaite;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lines go with the files they belong to, before the thread copies them again. */
@Component
class SuiteDesFusions {

    private final LigneRepository lignes;

    SuiteDesFusions(LigneRepository lignes) {
        this.lignes = lignes;
    }

    @EventListener
    @Order(0)
    void on(FichesFusionnees fusion) {
        lignes.suivreLaFusion(fusion.gardee(), fusion.absorbee(), false);
    }

    @EventListener
    @Order(0)
    void on(FusionDefaite fusion) {
        lignes.suivreLaFusion(fusion.gardee(), fusion.absorbee(), true);
    }
}
