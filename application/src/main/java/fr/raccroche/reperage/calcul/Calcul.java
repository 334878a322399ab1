package fr.raccroche.reperage.calcul;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run of the matching, as it is kept. */
record Calcul(
        UUID id,
        Etat etat,
        LocalDateTime debut,
        Optional<LocalDateTime> fin,
        String par,
        Optional<Bilan> bilan,
        List<PoidsAppris> poids) {

    enum Etat {
        EN_COURS,
        TERMINE,
        /** Stopped halfway: nothing of it was kept. */
        INTERROMPU
    }
}
