package fr.raccroche.fiche;

import fr.raccroche.fil.Fil;
import fr.raccroche.fil.Nature;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.PanneauDeFiche;
import fr.raccroche.jeunes.dossier.Responsables;
import fr.raccroche.jeunes.dossier.Scolarites;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.jeunes.statuts.Situations;
import fr.raccroche.jeunes.statuts.StatutsDesJeunes;
import fr.raccroche.presentation.Fait;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    private final Fil fil;
    private final ObjectProvider<PanneauDeFiche> panneaux;
    private final FicheService confidentialite;
    private final Clock horloge;

    Fiches(
            Jeunes jeunes,
            StatutsDesJeunes statuts,
            Responsables responsables,
            Scolarites scolarites,
            Situations situations,
            Alertes alertes,
            Fil fil,
            ObjectProvider<PanneauDeFiche> panneaux,
            FicheService confidentialite,
            Clock horloge) {
        this.jeunes = jeunes;
        this.statuts = statuts;
        this.responsables = responsables;
        this.scolarites = scolarites;
        this.situations = situations;
        this.alertes = alertes;
        this.fil = fil;
        this.panneaux = panneaux;
        this.confidentialite = confidentialite;
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
                leFil(id),
                parOrdre.stream()
                        .map(p -> new FicheView.Panneau(p.titre(), p.ancre(), p.gabarit(), p.vue(id)))
                        .toList(),
                parOrdre.stream().flatMap(p -> p.boutons(id).stream()).toList(),
                parOrdre.stream()
                        .flatMap(p -> p.prochaine(id).stream())
                        .sorted(Comparator.comparing(PanneauDeFiche.Echeance::pour))
                        .toList(),
                confidentialite.confidentialite(id),
                jour);
    }

    private static String precision(fr.raccroche.fil.Fait fait) {
        if (fait.nature() == Nature.SIGNALEMENT) {
            return CodeAlerte.valueOf(fait.code()).libelle();
        }
        return fait.dureeMinutes() == null ? "" : fait.dureeMinutes() + " minutes";
    }

    private List<Fait> leFil(JeuneId id) {
        return fil.deLaFiche(id).stream()
                .map(fait -> new Fait(
                        Mots.jour(fait.le()),
                        fait.libelle(),
                        precision(fait),
                        "",
                        ""))
                .toList();
    }
}
