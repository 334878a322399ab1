package fr.raccroche.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who last changed a row, and when; without agent it was the system. */
public record Main(@Nullable UUID agent, Instant le) {}
