package fr.raccroche.referentiels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value of a nomenclature. Withdrawn, it is offered no more and stays readable on the facts that carry it. */
record Valeur(
        String code,
        String libelle,
        String classe,
        LocalDate du,
        @Nullable LocalDate au) {

    public boolean enUsage(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
