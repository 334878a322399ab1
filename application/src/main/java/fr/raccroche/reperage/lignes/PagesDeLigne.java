package fr.raccroche.reperage.lignes;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.journal.Trace;
import fr.raccroche.journal.Vocabulaire;
import fr.raccroche.socle.Phrases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together all that the page of a line shows. */
@Service
@Transactional
class PagesDeLigne {

    private static final int GESTES = 200;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRANCE);

    private final LignesDeReperage lignes;
    private final Essais essais;
    private final SourceQuery sources;
    private final Jeunes jeunes;
    private final Journal journal;
    private final Vocabulaire vocabulaire;
    private final Agents agents;
    private final AgentCourant agent;
    private final List<PanneauDeLigne> panneaux;
    private final Phrases phrases;
    private final Clock horloge;

    PagesDeLigne(
            LignesDeReperage lignes,
            Essais essais,
            SourceQuery sources,
            Jeunes jeunes,
            Journal journal,
            Vocabulaire vocabulaire,
            Agents agents,
            AgentCourant agent,
            List<PanneauDeLigne> panneaux,
            Phrases phrases,
            Clock horloge) {
        this.lignes = lignes;
        this.essais = essais;
        this.sources = sources;
        this.jeunes = jeunes;
        this.journal = journal;
        this.vocabulaire = vocabulaire;
        this.agents = agents;
        this.agent = agent;
        this.panneaux = panneaux;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    LigneVue ouvrir(LigneId id) {
        var ligne = lignes.ouvrir(id);
        return new LigneVue(
                ligne,
                lignes.refusDEcrire(ligne).motifs().stream()
                        .findFirst()
                        .map(refus -> phrases.de(refus))
                        .orElse(""),
                ligne.estA(agent.id()),
                essais.de(ligne),
                sources.de(ligne),
                sources.paires(ligne),
                gestes(id),
                essais.reste(ligne),
                ligne.jeune()
                        .filter(jeune -> !jeunes.identites(List.of(jeune)).isEmpty())
                        .isPresent(),
                panneaux.stream()
                        .map(panneau -> new LigneVue.Panneau(panneau.titre(), panneau.gabarit(), panneau.vue(ligne)))
                        .toList(),
                LocalDate.now(horloge));
    }

    /** What was written, not what was read. */
    private List<LigneVue.Geste> gestes(LigneId id) {
        var traces = journal.traces(LignesDeReperage.OBJET, id.valeur().toString(), GESTES).stream()
                .filter(trace -> trace.geste() != Geste.LECTURE)
                .toList();
        var noms = agents.noms(traces.stream().flatMap(PagesDeLigne::auteur).collect(Collectors.toSet()));
        var mots = vocabulaire.ouvrir();
        return traces.stream()
                .map(trace -> new LigneVue.Geste(
                        INSTANT.format(trace.le().atZone(horloge.getZone())),
                        auteur(trace).findFirst().map(noms::get).orElse("Le rapprochement"),
                        mots.precision(trace)))
                .toList();
    }

    private static java.util.stream.Stream<AgentId> auteur(Trace trace) {
        return Optional.ofNullable(trace.agentId()).stream().map(AgentId::new);
    }
}
