package fr.raccroche.flux;

import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Two formateurs of two schools, young people and an action: what tests of the tableau start from. */
final class SceneDuTableau {

    static final LocalDate NAISSANCE = LocalDate.of(2009, 5, 2);

    final Jeu jeu;
    final String lycee;
    final String autreLycee;
    final UUID formatrice;
    final UUID etranger;
    final UUID coordonnatrice;
    final UUID lina;
    final UUID malo;
    final UUID action;

    SceneDuTableau(Jeu jeu) {
        this.jeu = jeu;
        lycee = jeu.etablissement("Lycée du Port", "LPO", "Rennes");
        autreLycee = jeu.etablissement("Lycée des Dunes", "LPO", "Vitré");
        int bassin = jeu.bassin("RENNES", lycee);
        formatrice = jeu.agent("Maud", "Levrel", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        etranger = jeu.agent("Paul", "Ailleurs", "FORMATEUR", null);
        jeu.membre(etranger, "ETABLISSEMENT_TOUS", autreLycee);
        jeu.membre(etranger, "ETABLISSEMENT_SUIVIS", autreLycee);
        coordonnatrice = jeu.agent("Anne", "Kerouanton", "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", Integer.toString(bassin));
        lina = jeu.suivi("Berthou", "Lina", NAISSANCE, lycee, LocalDate.of(2026, 10, 1));
        malo = jeu.eleve("Quéméner", "Malo", NAISSANCE.plusDays(40), lycee);
        action = jeu.action("DAQ", "Rebond", lycee);
        jeu.membre(formatrice, "ACTION", action.toString());
        jeu.sql()
                .sql(
                        "insert into actions.equipier (action_id, agent_id, role, du) values (:action, :agent, 'FORMATEUR', '2026-09-01')")
                .param("action", action)
                .param("agent", formatrice)
                .update();
    }

    static Map<Colonne, String> entretien(String date, String jeune, String type, String duree) {
        var textes = new EnumMap<Colonne, String>(Colonne.class);
        textes.put(Colonne.DATE, date);
        textes.put(Colonne.JEUNE, jeune);
        textes.put(Colonne.TYPE, type);
        textes.put(Colonne.DUREE, duree);
        return textes;
    }

    /** Saves a line as the agent. */
    Reponse saisir(Lignes lignes, UUID agent, Map<Colonne, String> textes) {
        return jeu.enTantQue(agent, () -> lignes.enregistrer(Saisie.nouvelle(textes)));
    }
}
