package fr.raccroche.agents;

import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.Conflit;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names who saved a row while somebody else was editing it. */
@Component
public class DernieresMains {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("'le' dd/MM/uuuu 'à' HH'h'mm", Locale.FRANCE);

    private final Journal journal;
    private final Agents agents;
    private final Clock horloge;

    DernieresMains(Journal journal, Agents agents, Clock horloge) {
        this.journal = journal;
        this.agents = agents;
        this.horloge = horloge;
    }

    /** {@code table}: its name in the schema, as in {@code actions.accueil}. */
    public Conflit.Main de(String table, UUID ligne) {
        return journal.derniereMain(table, ligne)
                .map(main -> {
                    var agent = main.agent();
                    return new Conflit.Main(
                            agent == null ? "Une mise à jour automatique" : nom(new AgentId(agent)),
                            INSTANT.format(main.le().atZone(horloge.getZone())));
                })
                .orElse(Conflit.Main.INCONNUE);
    }

    /** The same; when the row never changed since it was created, its author. */
    public Conflit.Main de(String table, UUID ligne, AgentId auteur) {
        var main = de(table, ligne);
        return main.equals(Conflit.Main.INCONNUE) ? new Conflit.Main(nom(auteur), main.quand()) : main;
    }

    private String nom(AgentId id) {
        return agents.noms(List.of(id)).getOrDefault(id, "Quelqu’un");
    }
}
