package fr.raccroche.reperage.lignes;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.statuts.CodeSituation;
import fr.raccroche.jeunes.statuts.StatutsDesJeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Atelier;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What a levée says of the young person stands in their file, be it seen or not by whoever clears the line: the database
 * writes what the line says and nothing else. Statuses of files that the caller does not see are computed by the system,
 * once everything is written.
 */
@Component
class SituationsDesLignes {

    private static final List<String> CONNUES =
            Arrays.stream(CodeSituation.values()).map(CodeSituation::name).toList();

    private final LigneRepository lignes;
    private final Jeunes jeunes;
    private final StatutsDesJeunes statuts;
    private final Journal journal;
    private final Atelier atelier;
    private final AuNomDuSysteme systeme;
    private final ApplicationEventPublisher evenements;

    SituationsDesLignes(
            LigneRepository lignes,
            Jeunes jeunes,
            StatutsDesJeunes statuts,
            Journal journal,
            Atelier atelier,
            AuNomDuSysteme systeme,
            ApplicationEventPublisher evenements) {
        this.lignes = lignes;
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.journal = journal;
        this.atelier = atelier;
        this.systeme = systeme;
        this.evenements = evenements;
    }

    /** Files whose statuses are to be computed again, and that the caller does not see. */
    record HorsDeVue(List<JeuneId> jeunes) {}

    /** In the transaction that changed the line. */
    void suivre(LigneId ligne) {
        var changes = lignes.suivreLaSituation(ligne, CONNUES);
        if (changes.isEmpty()) {
            return;
        }
        changes.forEach(jeune ->
                journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), "SITUATION_DU_REPERAGE"));
        var vus = jeunes.identites(changes).keySet();
        statuts.recalculer(vus);
        var autres = changes.stream().filter(jeune -> !vus.contains(jeune)).toList();
        if (!autres.isEmpty()) {
            evenements.publishEvent(new HorsDeVue(autres));
        }
    }

    @TransactionalEventListener
    void on(HorsDeVue changement) {
        atelier.confier(
                UUID.randomUUID(),
                temoin -> systeme.executer(() -> {
                    statuts.recalculer(changement.jeunes());
                    return true;
                }));
    }
}
