package fr.raccroche.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the journal. A line belongs to the transaction that it tells of. */
@Service
public class Journal {

    private final JournalRepository traces;

    Journal(JournalRepository traces) {
        this.traces = traces;
    }

    /** The caller of the transaction is the author. */
    @Transactional
    public void consigner(Geste geste, String objet, String objetId, String detail) {
        traces.insert(geste, objet, objetId, detail);
    }

    /** For what happens before anybody is signed in, and for refusals that must outlive the refused transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void consignerApart(Geste geste, String objet, String objetId, String detail) {
        traces.insert(geste, objet, objetId, detail);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Trace> traces(String objet, String objetId, int limite) {
        return traces.findByObjet(objet, objetId, limite);
    }

    /** The last change of a row of the table ({@code schema.table}); empty when it never changed since it was created. */
    @Transactional(readOnly = true)
    public Optional<Main> derniereMain(String table, UUID ligne) {
        return traces.derniereMain(table, ligne);
    }

    @Transactional(readOnly = true)
    public List<Trace> tracesDe(UUID agent, int limite) {
        return traces.findByAgent(agent, limite);
    }

    /** What a reader of the journal looks for; each criterion may be left out. */
    public record Filtre(
            @Nullable UUID agent,
            @Nullable Geste geste,
            @Nullable String objetId,
            LocalDate du,
            LocalDate au) {}

    /** Latest first, days included. */
    @Transactional(readOnly = true)
    public List<Trace> chercher(Filtre filtre, int limite, int saut) {
        return traces.find(filtre, limite, saut);
    }
}
