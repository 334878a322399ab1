package fr.raccroche.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an accueil chooses from; one that is corrected keeps its own choice, were it withdrawn since. */
@Service
@Transactional(readOnly = true)
public class NomenclatureAccueil {

    /** A code and what users read. */
    public record Choix(String code, String libelle) {}

    private final NomenclatureAccueilRepository nomenclature;
    private final Clock horloge;

    NomenclatureAccueil(NomenclatureAccueilRepository nomenclature, Clock horloge) {
        this.nomenclature = nomenclature;
        this.horloge = horloge;
    }

    /** Who may have signalled the young person; empty: an accueil that is new. */
    public List<Choix> origines(Optional<SaisieAccueil> accueil) {
        return nomenclature.origines(accueil.map(SaisieAccueil::entree).orElseGet(() -> LocalDate.now(horloge)));
    }

    /** Why one may leave. */
    public List<Choix> motifsDeSortie(Optional<SaisieAccueil> accueil) {
        return nomenclature.motifs(accueil.flatMap(SaisieAccueil::sortie)
                .map(SaisieAccueil.Sortie::le)
                .orElseGet(() -> LocalDate.now(horloge)));
    }
}
