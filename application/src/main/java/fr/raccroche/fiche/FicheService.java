package fr.raccroche.fiche;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.fiche.FicheView.Confidentialite;
import fr.raccroche.fiche.FicheView.Lecteur;
import fr.raccroche.fiche.FicheView.Ouverture;
import fr.raccroche.fiche.FicheView.Raison;
import fr.raccroche.jeunes.Appartenance;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.journal.Trace;
import fr.raccroche.socle.JourEnLettres;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a file, why, and who opened it: answered by naming the cercle and the act on each side. */
@Service
@Transactional
class FicheService {

    private static final int TRACES = 200;
    private static final int OUVERTURES = 8;

    private final Jeunes jeunes;
    private final Cercles cercles;
    private final Agents agents;
    private final Journal journal;
    private final AgentCourant agent;
    private final Clock horloge;

    FicheService(Jeunes jeunes, Cercles cercles, Agents agents, Journal journal, AgentCourant agent, Clock horloge) {
        this.jeunes = jeunes;
        this.cercles = cercles;
        this.agents = agents;
        this.journal = journal;
        this.agent = agent;
        this.horloge = horloge;
    }

    /** Called once for each page shown. */
    void noterLaLecture(JeuneId jeune) {
        journal.consigner(Geste.LECTURE, "JEUNE", jeune.valeur().toString(), "");
    }

    @Transactional(readOnly = true)
    Confidentialite confidentialite(JeuneId jeune) {
        var appartenances = jeunes.appartenances(jeune);
        var ensemble = appartenances.stream().map(Appartenance::cercle).collect(Collectors.toSet());
        return new Confidentialite(pourquoi(appartenances, ensemble), lecteurs(ensemble), ouvertures(jeune));
    }

    private List<Raison> pourquoi(List<Appartenance> appartenances, Set<CercleId> ensemble) {
        var actes = appartenances.stream()
                .collect(Collectors.groupingBy(
                        Appartenance::cercle, Collectors.mapping(Appartenance::acte, Collectors.joining(", "))));
        return cercles.pourquoi(agent.id(), ensemble).stream()
                .map(membre -> new Raison(
                        membre.libelle(),
                        membre.acte() + ", depuis le " + Mots.jour(membre.du())
                                + (membre.au() == null ? "" : " et jusqu’au " + Mots.jour(membre.au())),
                        actes.getOrDefault(membre.cercle(), "")))
                .toList();
    }

    private List<Lecteur> lecteurs(Set<CercleId> ensemble) {
        return cercles.membres(ensemble).stream()
                .collect(Collectors.groupingBy(Cercles.Membre::agent, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(membres -> new Lecteur(
                        membres.getFirst().nom(),
                        membres.getFirst().titres(),
                        membres.stream().map(Cercles.Membre::libelle).distinct().collect(Collectors.joining(" ; "))))
                .toList();
    }

    /** The last time each agent opened the file, latest first. */
    private List<Ouverture> ouvertures(JeuneId jeune) {
        var dernieres = new LinkedHashMap<AgentId, Trace>();
        for (var trace : journal.traces("JEUNE", jeune.valeur().toString(), TRACES)) {
            if (trace.geste() == Geste.LECTURE && trace.agentId() != null) {
                dernieres.putIfAbsent(new AgentId(Objects.requireNonNull(trace.agentId())), trace);
            }
        }
        var noms = agents.noms(dernieres.keySet());
        return dernieres.entrySet().stream()
                .limit(OUVERTURES)
                .map(entree -> new Ouverture(
                        noms.getOrDefault(entree.getKey(), "Compte supprimé"),
                        "le "
                                + JourEnLettres.MOMENT.format(
                                        entree.getValue().le().atZone(horloge.getZone()))))
                .toList();
    }
}
