package fr.raccroche.fil;

import fr.raccroche.jeunes.JeuneId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dated fact of a thread. The wording comes from closed lists, never from typed text. */
public record Fait(
        String source,
        UUID sourceId,
        Nature nature,
        JeuneId jeune,
        LocalDate le,
        String code,
        String libelle,
        @Nullable Integer dureeMinutes,
        @Nullable String uai,
        @Nullable UUID actionId,
        @Nullable UUID auteurId,
        Instant creeLe) {}
