package fr.raccroche.agents;

import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works with the mission. */
@Service
@Transactional(readOnly = true)
public class Agents {

    private final AgentRepository agents;
    private final AgentQuery recherches;
    private final Journal journal;
    private final Clock horloge;

    Agents(AgentRepository agents, AgentQuery recherches, Journal journal, Clock horloge) {
        this.agents = agents;
        this.recherches = recherches;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** An agent in a list, with the title of the functions held today. */
    public record Ligne(AgentId id, String nomComplet, String fonctions) {}

    public Agent find(AgentId id) {
        return agents.find(id).orElseThrow(() -> new IntrouvableException("agent", id.valeur()));
    }

    /** First name and name of each; an unknown id has no entry. */
    public Map<AgentId, String> noms(Collection<AgentId> ids) {
        return agents.noms(ids);
    }

    /** By name, tolerant of accents and order; everybody when the text is empty. */
    public List<Ligne> rechercher(String texte, int limite, int saut) {
        return recherches.rechercher(texte, Set.of(), LocalDate.now(horloge), limite, saut);
    }

    /** The same, among those who hold one of these functions today. */
    public List<Ligne> rechercher(String texte, Set<Fonction> fonctions, int limite) {
        return recherches.rechercher(texte, fonctions, LocalDate.now(horloge), limite, 0);
    }

    /** @throws RegleMetierException when the address is already somebody's */
    @Transactional
    public AgentId creer(Agent.Identite identite) {
        try {
            var id = agents.insert(identite);
            journal.consigner(Geste.ECRITURE, "AGENT", id.valeur().toString(), "CREATION");
            return id;
        } catch (DuplicateKeyException deja) {
            throw new RegleMetierException("agents.courriel.pris");
        }
    }

    /** @throws VersionPerimeeException when somebody else saved in between */
    @Transactional
    public void modifier(AgentId id, int version, Agent.Identite identite) {
        try {
            if (!agents.update(id, version, identite)) {
                throw new VersionPerimeeException("agent", id.valeur());
            }
        } catch (DuplicateKeyException deja) {
            throw new RegleMetierException("agents.courriel.pris");
        }
        journal.consigner(Geste.ECRITURE, "AGENT", id.valeur().toString(), "MODIFICATION");
    }
}
