package fr.raccroche.jeunes.versement;

import fr.raccroche.jeunes.statuts.StatutsDesJeunes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pours a list of pupils, in three steps of one system transaction: {@link #ouvrir} creates empty temporary tables that the
 * caller fills ({@code verse_portee}: schools and years covered; {@code verse_jeune}: one row per pupil;
 * {@code verse_responsable}; {@code verse_formation}); {@link #rapprocher} says what each row would do
 * ({@code verse_sort}, {@code verse_ecart}, {@code verse_absent}), and which new ones resemble somebody known
 * ({@code verse_proche}); {@link #appliquer} does it for the rows still
 * {@code retenu}. Nothing is kept when the transaction is given up.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Versements {

    private final TablesVerseesRepository tables;
    private final RapprochementRepository rapprochement;
    private final EcartsRepository ecarts;
    private final RessemblancesVersees ressemblances;
    private final VersementRepository versement;
    private final StatutsDesJeunes statuts;

    Versements(
            TablesVerseesRepository tables,
            RapprochementRepository rapprochement,
            EcartsRepository ecarts,
            RessemblancesVersees ressemblances,
            VersementRepository versement,
            StatutsDesJeunes statuts) {
        this.tables = tables;
        this.rapprochement = rapprochement;
        this.ecarts = ecarts;
        this.ressemblances = ressemblances;
        this.versement = versement;
        this.statuts = statuts;
    }

    /** One pouring at a time, for the length of the transaction. */
    public void ouvrir() {
        tables.creer();
    }

    /**
     * {@code partout}: an official export may speak of a pupil known elsewhere. A list made by hand may not: whoever knows a
     * name and a birth date could bring a file into their own school with it.
     */
    public void rapprocher(boolean partout) {
        tables.compter();
        rapprochement.rapprocher(partout);
        ecarts.comparer();
        ressemblances.chercher();
    }

    /** {@code provenance} of the files created: SIECLE or LISTE. */
    public void appliquer(String provenance) {
        versement.inserer(provenance);
        versement.modifier();
        statuts.recalculer(versement.statutsARevoir());
    }
}
