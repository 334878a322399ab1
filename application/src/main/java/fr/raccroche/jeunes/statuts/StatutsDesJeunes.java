package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.FaitsChanges;
import fr.raccroche.jeunes.FichesFusionnees;
import fr.raccroche.jeunes.FusionDefaite;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statuses of the files of the base. What is stored (for lists and exports) is the pure function's answer, periods to come
 * included, renewed by each change of a fact.
 */
@Service
@Transactional
public class StatutsDesJeunes {

    /** Past this age nothing changes any more. */
    private static final int DERNIERE_BORNE = Decision.HORS_D_AGE + 1;

    private static final int LOT = 1000;

    private final StatutRepository statuts;
    private final Clock horloge;

    StatutsDesJeunes(StatutRepository statuts, Clock horloge) {
        this.statuts = statuts;
        this.horloge = horloge;
    }

    /** Up to today, the oldest first. */
    @Transactional(readOnly = true)
    public List<PeriodeDeStatut> historique(JeuneId jeune) {
        return Statuts.historique(faits(jeune), LocalDate.now(horloge));
    }

    @Transactional(readOnly = true)
    public PeriodeDeStatut.Etat le(LocalDate jour, JeuneId jeune) {
        return Statuts.le(jour, faits(jeune));
    }

    /** Stores the statuses of these files again; to be called in the transaction that changed a fact. */
    public void recalculer(Collection<JeuneId> jeunes) {
        var tous = new ArrayList<>(jeunes);
        for (var debut = 0; debut < tous.size(); debut += LOT) {
            var lot = tous.subList(debut, Math.min(debut + LOT, tous.size()));
            var periodes = new LinkedHashMap<JeuneId, List<PeriodeDeStatut>>();
            statuts.faits(lot)
                    .forEach((jeune, faits) -> periodes.put(
                            jeune, Statuts.historique(faits, faits.naissance().plusYears(DERNIERE_BORNE))));
            statuts.remplacer(lot, periodes);
        }
    }

    @EventListener
    void on(FaitsChanges changement) {
        recalculer(List.of(changement.jeune()));
    }

    @EventListener
    void on(FichesFusionnees fusion) {
        recalculer(List.of(fusion.gardee(), fusion.absorbee()));
    }

    @EventListener
    void on(FusionDefaite fusion) {
        recalculer(List.of(fusion.gardee(), fusion.absorbee()));
    }

    private Faits faits(JeuneId jeune) {
        var faits = statuts.faits(List.of(jeune)).get(jeune);
        if (faits == null) {
            throw new IntrouvableException("jeune", jeune.valeur());
        }
        return faits;
    }
}
