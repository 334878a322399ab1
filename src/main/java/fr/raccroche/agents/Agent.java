package fr.raccroche.agents;

/** Somebody who works with the mission. */
public record Agent(
        AgentId id,
        String civilite,
        String nom,
        String prenom,
        String courriel,
        String telephone,
        String corps,
        String statut,
        int version) {

    public String nomComplet() {
        return prenom + " " + nom;
    }
}
