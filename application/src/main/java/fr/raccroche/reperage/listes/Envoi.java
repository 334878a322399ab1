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

    /** The list itself, without a file: taken from the base. */
    static Envoi sansFichier(CampagneId campagne, ListesDeCampagne.Nature nature) {
        return new Envoi(
                UUID.randomUUID(),
                campagne.valeur(),
                "",
                nature.type(),
                nature.couverture(),
                nature.arreteeLe(),
                "",
                0);
    }

    /** With the fingerprint of what was brought. */
    Envoi empreint(String relevee) {
        return new Envoi(id, campagne, fichier, type, couverture, arreteeLe, relevee, octets);
    }

    CampagneId campagneId() {
        return new CampagneId(campagne);
    }
}
