package fr.raccroche.lettres.delegations;

import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;

/** The meeting that somebody is sent to. */
record Reunion(TerritoireId territoire, Instance instance, String intitule, LocalDate le) {

    /** What kind of meeting. */
    enum Instance {
        FOQUALE("Réseau FoQualE"),
        PSAD("PSAD"),
        GPDS("GPDS"),
        AUTRE("Autre réunion");

        private final String libelle;

        Instance(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
