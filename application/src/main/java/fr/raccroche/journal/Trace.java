package fr.raccroche.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the journal. The detail holds codes and counts, never a name or a typed text. */
public record Trace(
        Instant le,
        @Nullable UUID agentId,
        Geste geste,
        String objet,
        @Nullable String objetId,
        String detail) {}
