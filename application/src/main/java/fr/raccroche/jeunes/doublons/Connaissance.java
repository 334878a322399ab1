package fr.raccroche.jeunes.doublons;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.rapprochement.Acquis;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Juge;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the files teach of names, how common each is, kept from one start to the next and learned again behind the pages when
 * the files have changed by a tenth. Until then, and while they are few, the usual weights judge.
 */
@Component
public class Connaissance {

    /** Fewer files teach less than what is usual. */
    private static final int ASSEZ = 1_000;

    private static final double CHANGE = 0.1;

    private final AcquisRepository acquis;
    private final AuNomDuSysteme systeme;
    private volatile Juge juge = new Juge(Juge.apprendre(new Fichier()));
    private int appris;

    Connaissance(AcquisRepository acquis, AuNomDuSysteme systeme) {
        this.acquis = acquis;
        this.systeme = systeme;
    }

    public Juge juge() {
        return juge;
    }

    /** Several servers may learn at once: they learn the same. */
    @Scheduled(initialDelay = 5, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void tenirAJour() {
        systeme.executer(Optional.empty(), () -> {
            if (appris == 0) {
                acquis.lire().ifPresent(garde -> adopter(garde.acquis(), garde.dossiers()));
            }
            int dossiers = acquis.compter();
            if (dossiers >= ASSEZ && Math.abs(dossiers - appris) > CHANGE * appris) {
                var nouveau = Juge.apprendre(acquis.dossiers(dossiers));
                acquis.garder(nouveau, dossiers);
                adopter(nouveau, dossiers);
            }
        });
    }

    private void adopter(Acquis nouveau, int dossiers) {
        juge = new Juge(nouveau);
        appris = dossiers;
    }
}
