package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.socle.RegleMetierException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says when a rule must refuse an act. */
public final class Refus {

    private Refus() {}

    /** The act fails by the rule of that key, and by no other. */
    public static void assertRefused(String cle, ThrowingCallable geste) {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(geste)
                .extracting(RegleMetierException::cle)
                .isEqualTo(cle);
    }
}
