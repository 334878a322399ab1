package fr.raccroche.reperage.lignes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt to reach the young person, by repérage or by the mission once they have a file.
 *
 * @param annulable of the line, and by the caller
 */
public record Essai(
        UUID id,
        LocalDate le,
        Optional<LocalTime> heure,
        String canal,
        String resultat,
        boolean joint,
        String auteur,
        boolean mien,
        boolean annulable,
        int version) {

    /** When, by which channel, and what came of it. */
    public record Saisie(LocalDate le, Optional<LocalTime> heure, String canal, String resultat) {}
}
