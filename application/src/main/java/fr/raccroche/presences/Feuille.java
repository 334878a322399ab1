package fr.raccroche.presences;

import fr.raccroche.agents.AgentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sheet as it was prepared: never changed afterwards, only signed, or cancelled while it is not.
 *
 * @param lieu the school or the action, as people call it
 * @param lignes how many it names
 * @param visibles how many of them the reader may see
 */
record Feuille(
        FeuilleId id,
        int numero,
        AgentId agent,
        String auteur,
        Genre genre,
        String lieu,
        LocalDate du,
        LocalDate au,
        int lignes,
        int visibles,
        LocalDate creeLe,
        Optional<LocalDate> signeeLe,
        boolean annulee) {

    enum Genre {
        ACTION("Semaine d’action"),
        ENTRETIENS("Entretiens");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Whether the reader sees everybody it names. */
    public boolean entiere() {
        return visibles == lignes;
    }

    boolean lisiblePar(AgentId lecteur) {
        return agent.equals(lecteur) || entiere();
    }

    public String etat() {
        return annulee ? "Annulée" : signeeLe.isPresent() ? "Signée" : "À signer";
    }

    /** Colour of the badge that says the state. */
    public String couleur() {
        return annulee ? "" : signeeLe.isPresent() ? "success" : "warning";
    }
}
