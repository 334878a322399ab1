package fr.raccroche.jeunes.fusion;

import fr.raccroche.jeunes.JeuneId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One merge of a file with another, undone or not. */
record Fusion(
        UUID id,
        JeuneId gardee,
        JeuneId absorbee,
        Instant le,
        @Nullable UUID par,
        @Nullable Instant defaiteLe) {

    boolean enVigueur() {
        return defaiteLe == null;
    }
}
