package fr.raccroche.agents;

/** Somebody who works with the mission. */
public record Agent(AgentId id, Identite identite, int version) {

    /** What is known of the person, for work only. */
    public record Identite(
            String civilite,
            String nom,
            String prenom,
            String courriel,
            String telephone,
            String corps,
            String statut) {

        public String nomComplet() {
            return prenom + " " + nom;
        }
    }

    public String nomComplet() {
        return identite.nomComplet();
    }
}
