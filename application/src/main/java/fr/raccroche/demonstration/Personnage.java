package fr.raccroche.demonstration;

import fr.raccroche.agents.Agent;
import java.util.Locale;

/** An invented agent: the word before the @ of the address says what the account shows. */
record Personnage(String compte, String prenom, String nom, boolean femme) {

    String identifiant() {
        return compte + "@exemple.fr";
    }

    Agent.Identite identite() {
        return new Agent.Identite(
                femme ? "Mme" : "M.",
                nom.toUpperCase(Locale.FRANCE),
                prenom,
                identifiant(),
                "",
                femme ? "Certifiée" : "PLP",
                "TITULAIRE");
    }
}
