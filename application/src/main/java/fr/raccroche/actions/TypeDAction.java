package fr.raccroche.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A type of the catalogue, in use from a day to another; without a territory it serves every académie. */
public record TypeDAction(
        String code,
        String libelle,
        String axe,
        @Nullable Integer territoireId,
        LocalDate du,
        @Nullable LocalDate au,
        int rang) {

    public boolean enUsage(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
