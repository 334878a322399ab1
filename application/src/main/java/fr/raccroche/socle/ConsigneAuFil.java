package fr.raccroche.socle;

import java.util.UUID;

/**
 * Implemented by every event that tells of a fact of a young person's thread. The publisher also shows the fact in its
 * own view {@code <schema>.v_fait}; the thread copies that row in the same transaction (or forgets it when the view no
 * longer shows it).
 */
public interface ConsigneAuFil {

    /** Schema that owns the fact, for instance {@code entretiens}. */
    String source();

    UUID sourceId();
}
