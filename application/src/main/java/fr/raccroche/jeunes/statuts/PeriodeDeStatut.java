package fr.raccroche.jeunes.statuts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days during which the facts give one and the same status; no end means "still". */
public record PeriodeDeStatut(LocalDate du, @Nullable LocalDate au, Etat etat) {

    public boolean contient(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    /** A status, what goes with it, and why. */
    public record Etat(Statut statut, Obligation obligation, boolean sansSolution, List<Motif> motifs) {

        public Etat {
            motifs = List.copyOf(motifs);
        }
    }

    /** A reason in one sentence, and the text it comes from. */
    public record Motif(String phrase, String texte) {}
}
