package fr.raccroche.jeunes;

import fr.raccroche.cercles.CercleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The file is in the cercle because of this act, from a day to another. */
public record Appartenance(
        CercleId cercle,
        String libelle,
        String acte,
        LocalDate du,
        @Nullable LocalDate au) {}
