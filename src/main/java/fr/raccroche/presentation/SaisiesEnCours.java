package fr.raccroche.presentation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which forms the caller left unfinished. */
@Service
public class SaisiesEnCours {

    private final BrouillonRepository brouillons;

    SaisiesEnCours(BrouillonRepository brouillons) {
        this.brouillons = brouillons;
    }

    /** What follows the prefix in the key of each draft, the last typed first. */
    @Transactional(readOnly = true)
    public List<String> sous(String prefixe) {
        return brouillons.cles(prefixe).stream()
                .map(cle -> cle.substring(prefixe.length()))
                .toList();
    }
}
