package fr.raccroche.socle;

import java.util.ArrayList;
import java.util.List;

/**
 * All that the rules refuse of one act, each rule written once: the service that writes throws the first, the form shows
 * every one beside the part it speaks of.
 */
public final class Refus {

    private final List<RegleMetierException> motifs = new ArrayList<>();

    /** Refuses that part (empty: the whole) when there is a fault in it. */
    public Refus si(boolean faute, String partie, String cle, Object... arguments) {
        if (faute) {
            motifs.add(new RegleMetierException(cle, arguments).sur(partie));
        }
        return this;
    }

    public Refus et(Refus autres) {
        motifs.addAll(autres.motifs);
        return this;
    }

    public List<RegleMetierException> motifs() {
        return List.copyOf(motifs);
    }

    /** @throws RegleMetierException the first refusal, if there is one */
    public void lever() {
        if (!motifs.isEmpty()) {
            throw motifs.getFirst();
        }
    }
}
