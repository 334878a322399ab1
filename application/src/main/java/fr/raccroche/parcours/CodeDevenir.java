package fr.raccroche.parcours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code of the nomenclature of devenirs, in use from a day to another. */
public record CodeDevenir(
        String code,
        String libelle,
        Classe classe,
        LocalDate du,
        @Nullable LocalDate au,
        int rang) {

    /** Unreachable: only after traced attempts. */
    public static final String INJOIGNABLE = "INJ";

    boolean enUsage(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
