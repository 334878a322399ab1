package fr.raccroche.bord;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.fil.CompteurDAccueil;
import fr.raccroche.fil.CompteurDAccueil.Compteur;
import fr.raccroche.socle.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the caller, according to what their function lets them do. */
@Service
@Transactional(readOnly = true)
class Bord {

    private static final int APERCU = 5;

    private final AccueilQuery listes;
    private final ObjectProvider<CompteurDAccueil> autres;
    private final AgentCourant agent;

    Bord(AccueilQuery listes, ObjectProvider<CompteurDAccueil> autres, AgentCourant agent) {
        this.listes = listes;
        this.autres = autres;
        this.agent = agent;
    }

    /** The home page: counters that are not nought, what is most pressing, the next appointments, the sleeping files. */
    record Accueil(
            List<Compteur> compteurs,
            List<Element> aFaire,
            List<Element> rendezVous,
            List<Element> sansSuite,
            boolean suit,
            boolean consulte) {}

    Accueil accueil() {
        var compteurs = Stream.concat(
                        Arrays.stream(ListeDAccueil.values())
                                .filter(liste -> agent.exiger().peut(liste.droit()))
                                .map(this::compteur),
                        autres.orderedStream().flatMap(autre -> autre.compteurs().stream()))
                .filter(compteur -> compteur.nombre() > 0)
                .sorted(java.util.Comparator.comparing(compteur -> !compteur.enRetard()))
                .toList();
        return new Accueil(
                compteurs,
                Stream.of(ListeDAccueil.ETAPES_EN_RETARD, ListeDAccueil.ETAPES)
                        .flatMap(liste -> debut(liste).stream())
                        .limit(APERCU)
                        .toList(),
                debut(ListeDAccueil.RENDEZ_VOUS),
                debut(ListeDAccueil.SANS_SUITE),
                agent.exiger().peut(ListeDAccueil.ETAPES.droit()),
                agent.exiger().peut(ListeDAccueil.SANS_SUITE.droit()));
    }

    int compter(ListeDAccueil liste) {
        return listes.compter(liste, agent.id());
    }

    Page<Element> lister(ListeDAccueil liste, int page) {
        return Page.de(listes.lister(liste, agent.id(), Page.TAILLE + 1, (page - 1) * Page.TAILLE), page, Page.TAILLE);
    }

    private Compteur compteur(ListeDAccueil liste) {
        return new Compteur(
                compter(liste), liste.titre().toLowerCase(java.util.Locale.FRENCH), liste.url(), liste.presse());
    }

    private List<Element> debut(ListeDAccueil liste) {
        return agent.exiger().peut(liste.droit()) ? listes.lister(liste, agent.id(), APERCU, 0) : List.of();
    }
}
