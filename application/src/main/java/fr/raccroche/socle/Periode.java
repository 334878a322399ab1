package fr.raccroche.socle;

import java.time.LocalDate;

/** Days from {@code du} to {@code au}, both included. */
public record Periode(LocalDate du, LocalDate au) {

    public Periode {
        if (au.isBefore(du)) {
            throw new IllegalArgumentException("Period ends before it begins: %s, %s".formatted(du, au));
        }
    }

    public boolean contient(LocalDate jour) {
        return !jour.isBefore(du) && !jour.isAfter(au);
    }
}
