package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.CampagneId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that waits to be loaded.
 *
 * @param couverture what the list covers, in words
 * @param arreteeLe the day that it speaks of
 * @param empreinte SHA-256 of the file
 */
record Envoi(
        UUID id,
        UUID campagne,
        String fichier,
        String type,
        String couverture,
        LocalDate arreteeLe,
        String empreinte,
        long octets) {

    CampagneId campagneId() {
        return new CampagneId(campagne);
    }
}
