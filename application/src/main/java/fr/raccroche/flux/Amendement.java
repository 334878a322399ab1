package fr.raccroche.flux;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a transmitted line is being corrected, known while the correction is written. */
public final class Amendement {

    /** Corrected elsewhere than in the tableau. */
    private static final String DEPUIS_LA_FICHE = "FICHE";

    private static final ScopedValue<String> MOTIF = ScopedValue.newInstance();

    private Amendement() {}

    static <T> T pour(@Nullable String motif, Supplier<T> correction) {
        return Optional.ofNullable(motif)
                .map(code -> ScopedValue.where(MOTIF, code).call(correction::get))
                .orElseGet(correction);
    }

    public static String motif() {
        return MOTIF.isBound() ? MOTIF.get() : DEPUIS_LA_FICHE;
    }
}
