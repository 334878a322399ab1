package fr.raccroche.lettres;

import fr.raccroche.agents.AgentId;
import java.time.Instant;

/** One of the four signatures of a letter: by whom, in what quality, when, and the hash of what was signed. */
public record Signature(Role role, AgentId par, String nom, String titre, Instant le, String empreinte) {

    /** The four who sign, in the order of seed 002. */
    public enum Role {
        AGENT("L’agent", "agent"),
        CHEF_ETABLISSEMENT("Le chef d’établissement de rattachement", "chef"),
        COORDONNATEUR("Le coordonnateur", "coordonnateur"),
        CHARGE_DE_MISSION("Le chargé de mission", "charge");

        private final String libelle;
        private final String champ;

        Role(String libelle, String champ) {
            this.libelle = libelle;
            this.champ = champ;
        }

        public String libelle() {
            return libelle;
        }

        /** Its name in the fields of a template. */
        String champ() {
            return champ;
        }

        int rang() {
            return ordinal() + 1;
        }
    }
}
