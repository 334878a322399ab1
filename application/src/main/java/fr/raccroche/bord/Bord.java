package fr.raccroche.bord;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.jeunes.SansDossier;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.presentation.CompteurDAccueil.Compteur;
import fr.raccroche.socle.Page;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
            List<Raccourci> raccourcis,
            String explication,
            String dormants,
            boolean suit,
            boolean consulte) {}

    @Transactional(propagation = Propagation.NEVER)
    List<Compteur> compteursAPart() {
        return autres.orderedStream()
                .flatMap(autre -> autre.compteursAPart().stream())
                .toList();
    }

    /** @param aPart what was counted before this transaction */
    Accueil accueil(List<Compteur> aPart) {
        var compteurs = Stream.of(
                        Arrays.stream(ListeDAccueil.values())
                                .filter(liste -> agent.exiger().peut(liste.droit()))
                                .map(this::compteur),
                        autres.orderedStream().flatMap(autre -> autre.compteurs().stream()),
                        aPart.stream())
                .flatMap(Function.identity())
                .filter(compteur -> compteur.nombre() > 0)
                .sorted(Comparator.comparing(compteur -> !compteur.enRetard()))
                .toList();
        var voit = !agent.exiger().peut(Droit.CONSULTER_JEUNES) || listes.voitUnSuivi();
        var sansSuite = debut(ListeDAccueil.SANS_SUITE);
        return new Accueil(
                compteurs,
                Stream.of(ListeDAccueil.ETAPES_EN_RETARD, ListeDAccueil.ETAPES)
                        .flatMap(liste -> debut(liste).stream())
                        .limit(APERCU)
                        .toList(),
                debut(ListeDAccueil.RENDEZ_VOUS),
                sansSuite,
                Raccourci.de(agent.exiger()),
                voit ? explication() : SansDossier.explication(agent.exiger().fonctions()),
                voit
                        ? "Chaque jeune suivi a eu une suite récente."
                        : SansDossier.explication(agent.exiger().fonctions()),
                agent.exiger().peut(ListeDAccueil.ETAPES.droit()),
                (voit || !compteurs.isEmpty()) && agent.exiger().peut(ListeDAccueil.ETAPES.droit())
                        || !sansSuite.isEmpty());
    }

    int compter(ListeDAccueil liste) {
        return listes.compter(liste, agent.id());
    }

    Page<Element> lister(ListeDAccueil liste, int page) {
        return Page.de(listes.lister(liste, agent.id(), Page.TAILLE + 1, (page - 1) * Page.TAILLE), page, Page.TAILLE);
    }

    /** What will stand here one day, in the terms of what the reader may do. */
    private String explication() {
        var moi = agent.exiger();
        if (moi.peut(Droit.SUIVRE_JEUNES)) {
            return "Ce que vous devez faire, vos rendez-vous et les dossiers sans suite paraîtront ici au fil des entretiens et des accueils.";
        }
        if (moi.peut(Droit.CONSULTER_JEUNES)) {
            return "Les jeunes suivis que vous voyez ont tous eu une suite récente. Ceux pour qui personne n’agit paraîtront ici.";
        }
        if (moi.peut(Droit.SUIVRE_TRANSMISSIONS)) {
            return "Les tableaux en flux attendus ont tous été transmis. Ceux qui manquent paraîtront ici, sans donnée nominative.";
        }
        return "Les décisions que votre fonction vous demande paraîtront ici ; le menu mène à ce que vous pouvez consulter.";
    }

    private Compteur compteur(ListeDAccueil liste) {
        var depuis = liste == ListeDAccueil.SANS_SUITE
                ? " depuis %d jours, parmi ceux que vous voyez".formatted(listes.jours())
                : "";
        return new Compteur(
                compter(liste),
                liste.un() + depuis,
                liste.titre().toLowerCase(Locale.FRENCH) + depuis,
                liste.url(),
                liste.presse() && agent.exiger().peut(Droit.SUIVRE_JEUNES));
    }

    private List<Element> debut(ListeDAccueil liste) {
        return agent.exiger().peut(liste.droit()) ? listes.lister(liste, agent.id(), APERCU, 0) : List.of();
    }
}
