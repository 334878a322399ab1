package fr.raccroche.bord;

import fr.raccroche.actions.Actions;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search for what people look for: young people of the caller's cercles, schools and actions. Whoever may not open
 * files finds no young person, whatever they type.
 */
@Service
class RechercheGenerale {

    /** Longer than any name, shorter than a pasted page. */
    private static final int LONGUEUR = 100;

    private final Recherches jeunes;
    private final Etablissements etablissements;
    private final Actions actions;
    private final AgentCourant agent;
    private final Journal journal;

    RechercheGenerale(
            Recherches jeunes, Etablissements etablissements, Actions actions, AgentCourant agent, Journal journal) {
        this.jeunes = jeunes;
        this.etablissements = etablissements;
        this.actions = actions;
        this.agent = agent;
        this.journal = journal;
    }

    /** What was found, each group the best first; close names of young people only when nothing bears the one typed. */
    record Trouves(
            List<JeuneTrouve> jeunes,
            List<Etablissement> etablissements,
            List<Actions.Trouvee> actions,
            List<JeuneTrouve> proches) {

        private static final Trouves RIEN = new Trouves(List.of(), List.of(), List.of(), List.of());

        boolean sansExact() {
            return jeunes.isEmpty() && etablissements.isEmpty() && actions.isEmpty();
        }

        boolean vide() {
            return sansExact() && proches.isEmpty();
        }
    }

    /** While typing: nothing is kept of it. */
    @Transactional(readOnly = true)
    Trouves suggerer(String texte, int limite) {
        return trouver(texte, limite);
    }

    /** The page of results: the journal keeps that somebody searched, not what they typed. */
    @Transactional
    Trouves chercher(String texte, int limite) {
        var trouves = trouver(texte, limite);
        if (agent.exiger().peut(Droit.CONSULTER_JEUNES)) {
            journal.consigner(
                    Geste.RECHERCHE,
                    "JEUNE",
                    "",
                    "resultats=" + trouves.jeunes().size()
                            + (trouves.proches().isEmpty()
                                    ? ""
                                    : " proches=" + trouves.proches().size()));
        }
        return trouves;
    }

    private Trouves trouver(String texte, int limite) {
        var propre = texte.strip();
        if (propre.isEmpty() || propre.length() > LONGUEUR) {
            return Trouves.RIEN;
        }
        var ouvre = agent.exiger().peut(Droit.CONSULTER_JEUNES);
        var exacts = new Trouves(
                ouvre ? jeunes.rechercher(propre, limite) : List.of(),
                etablissements.rechercher(propre, limite),
                actions.rechercher(propre, limite),
                List.of());
        return ouvre && exacts.sansExact()
                ? new Trouves(List.of(), List.of(), List.of(), jeunes.proches(propre, limite))
                : exacts;
    }
}
