package fr.raccroche.jeunes.referentiel;

import fr.raccroche.jeunes.referentiel.MotifSortieRepository.Motif;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the codes that end a schooling mean in this académie. */
@Service
@Transactional
class MotifsSortie {

    private final MotifSortieRepository motifs;
    private final Journal journal;

    MotifsSortie(MotifSortieRepository motifs, Journal journal) {
        this.motifs = motifs;
        this.journal = journal;
    }

    /** Those without a label first. */
    @Transactional(readOnly = true)
    List<Motif> lister() {
        return motifs.lister();
    }

    void enregistrer(Motif motif) {
        motifs.enregistrer(motif);
        journal.consigner(Geste.ECRITURE, "MOTIF_SORTIE", motif.code(), "LIBELLE");
    }
}
