package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.Coordonnees;
import java.util.Locale;
import java.util.UUID;

/** Somebody who answers for the young person. Whether they still represent them depends on the date of the act. */
public record Responsable(UUID id, Saisie saisie, int version) {

    public record Saisie(
            Niveau niveau,
            String parente,
            String civilite,
            String nom,
            String prenom,
            Coordonnees coordonnees,
            boolean prioritaire) {

        public String libelleParente() {
            return Parente.libelleDe(parente);
        }
    }

    /** SIECLE, NIVEAU_RESPONSABILITE. */
    public enum Niveau {
        LEGAL(1, "Représentant légal"),
        EN_CHARGE(2, "Personne en charge"),
        CONTACT(3, "Personne à contacter");

        private final int code;
        private final String libelle;

        Niveau(int code, String libelle) {
            this.code = code;
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        int code() {
            return code;
        }

        static Niveau de(int code) {
            return values()[code - 1];
        }
    }

    public String nomComplet() {
        return (saisie.civilite() + " " + saisie.nom().toUpperCase(Locale.FRENCH) + " " + saisie.prenom())
                .strip()
                .replaceAll("\\s+", " ");
    }
}
