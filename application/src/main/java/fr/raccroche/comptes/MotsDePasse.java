package fr.raccroche.comptes;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id at 19 MiB and two passes (OWASP). At most four at a time: a flood of sign-ins must not take all memory and
 * processors.
 */
@Component
class MotsDePasse implements PasswordEncoder {

    private static final int ENSEMBLE = 4;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(ENSEMBLE, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence clair) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(clair);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence clair, @Nullable String empreinte) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(clair, empreinte);
        } finally {
            places.release();
        }
    }
}
