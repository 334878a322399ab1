package fr.raccroche.fiche;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.PanneauDeFiche;
import fr.raccroche.jeunes.dossier.Responsables;
import fr.raccroche.jeunes.dossier.Scolarites;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.jeunes.statuts.StatutsDesJeunes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page together: one transaction, one line in the journal. */
@Service
class Fiches {

    private final Jeunes jeunes;
    private final StatutsDesJeunes statuts;
    private final Responsables responsables;
    private final Scolarites scolarites;
    private final Situations situations;
    private final Alertes alertes;
    private final ObjectProvider<PanneauDeFiche> panneaux;
    private final FicheService confidentialite;
    private final AgentCourant agent;
    private final Clock horloge;

    Fiches(
            Jeunes jeunes,
            StatutsDesJeunes statuts,
            Responsables responsables,
            Scolarites scolarites,
            Situations situations,
            Alertes alertes,
            ObjectProvider<PanneauDeFiche> panneaux,
            FicheService confidentialite,
            AgentCourant agent,
            Clock horloge) {
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.responsables = responsables;
        this.scolarites = scolarites;
        this.situations = situations;
        this.alertes = alertes;
        this.panneaux = panneaux;
        this.confidentialite = confidentialite;
        this.agent = agent;
        this.horloge = horloge;
    }

    @Transactional
    FicheView ouvrir(JeuneId id) {
        var jour = LocalDate.now(horloge);
        var jeune = jeunes.find(id);
        confidentialite.noterLaLecture(id);
        var periodes = statuts.historique(id);
        var parOrdre = panneaux.orderedStream().toList();
        return new FicheView(
                jeune,
                jeune.etatCivil().ageAu(jour),
                jeune.etatCivil().majeurAu(jour),
                periodes.isEmpty() ? Optional.empty() : Optional.of(periodes.getLast()),
                Mots.histoire(periodes),
                responsables.de(id),
                scolarites.de(id),
                situations.de(id),
                alertes.de(id),
                parOrdre.stream()
                        .map(p -> new FicheView.Panneau(p.titre(), p.ancre(), p.gabarit(), p.vue(id)))
                        .toList(),
                parOrdre.stream()
                        .flatMap(p -> p.boutons(id).stream())
                        .filter(bouton ->
                                bouton.droit().isEmpty() || agent.exiger().peut(Droit.valueOf(bouton.droit())))
                        .toList(),
                parOrdre.stream()
                        .flatMap(p -> p.prochaine(id).stream())
                        .sorted(Comparator.comparing(PanneauDeFiche.Echeance::pour))
                        .toList(),
                confidentialite.confidentialite(id),
                jour);
    }
}
