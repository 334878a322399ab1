package fr.raccroche.lettres;

import fr.raccroche.agents.Agent;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How the letter speaks of the agent: « il », « elle », or words without gender when the civility is not known. */
record Accord(String il, String leFormateur, String formateur, String referent) {

    static Accord de(Agent.Identite identite) {
        return switch (identite.civilite()) {
            case "M." -> new Accord("il", "Le formateur", "formateur", "référent");
            case "Mme" -> new Accord("elle", "La formatrice", "formatrice", "référente");
            default -> new Accord("l’agent", "L’agent", "formateur ou formatrice", "référent ou référente");
        };
    }

    void mettre(Map<String, String> valeurs) {
        valeurs.put("agent.il", il);
        valeurs.put("agent.il-majuscule", initiale(il, lettre -> lettre.toUpperCase(Locale.FRANCE)));
        valeurs.put("agent.formateur", formateur);
        valeurs.put("agent.le-formateur", leFormateur);
        valeurs.put("agent.le-formateur-minuscule", initiale(leFormateur, lettre -> lettre.toLowerCase(Locale.FRANCE)));
    }

    private static String initiale(String texte, UnaryOperator<String> casse) {
        return casse.apply(texte.substring(0, 1)) + texte.substring(1);
    }
}
