package fr.raccroche.rapprochement;

import java.util.EnumMap;
import java.util.Map;

/**
 * Two records of two files, and what speaks for one person.
 *
 * @param ligneA row in the first file, from 0
 * @param chance between 0 and 1, that they are the same person
 * @param parIdentifiant found by the national number, not by the names
 */
public record Lien(int ligneA, int ligneB, double chance, boolean parIdentifiant, int accords) {

    /** A field of a record. */
    public enum Champ {
        NOM("nom"),
        PRENOM("prénom"),
        NAISSANCE("date de naissance"),
        COMMUNE("commune"),
        SEXE("sexe"),
        ETABLISSEMENT("établissement"),
        CLASSE("classe"),
        AUTRE("autre");

        private final String libelle;

        Champ(String libelle) {
            this.libelle = libelle;
        }

        /** What the reader is told. */
        public String libelle() {
            return libelle;
        }
    }

    /** How each field agrees; nothing when the national number sufficed, and they were not looked at. */
    public Map<Champ, Accord> raisons() {
        var raisons = new EnumMap<Champ, Accord>(Champ.class);
        if (accords != 0) {
            for (var champ : Champ.values()) {
                raisons.put(champ, Accord.values()[accords >>> 4 * champ.ordinal() & 15]);
            }
        }
        return raisons;
    }
}
