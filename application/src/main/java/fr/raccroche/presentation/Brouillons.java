package fr.raccroche.presentation;

import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is being typed, so that the end of a session or a lost network costs nothing. */
@Service
@Transactional
class Brouillons {

    /** What somebody was typing in a form: the values of each field, and when they were last kept. */
    record Brouillon(Map<String, List<String>> contenu, int version, Instant modifieLe) {}

    private static final Duration CONSERVATION = Duration.ofDays(30);

    private final BrouillonRepository brouillons;
    private final Clock horloge;

    Brouillons(BrouillonRepository brouillons, Clock horloge) {
        this.brouillons = brouillons;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Optional<Brouillon> find(String cle) {
        return brouillons.find(cle);
    }

    public int garder(String cle, Map<String, List<String>> contenu, int version) {
        var maintenant = horloge.instant();
        brouillons.deleteBefore(maintenant.minus(CONSERVATION));
        return brouillons
                .save(cle, contenu, version, maintenant)
                .orElseThrow(() -> new VersionPerimeeException("brouillon", cle));
    }

    /** Whatever was kept before, from this window or another, is older. */
    public void remplacer(String cle, Map<String, List<String>> contenu) {
        var version = find(cle).map(Brouillon::version).orElse(0);
        brouillons.save(cle, contenu, version, horloge.instant());
    }

    public void oublier(String cle) {
        brouillons.delete(cle);
    }
}
