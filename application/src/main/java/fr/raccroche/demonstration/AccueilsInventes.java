package fr.raccroche.demonstration;

import fr.raccroche.actions.Accueils;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A stay in the action of the formateur, and what it came to. */
@Component
@Profile("demonstration")
class AccueilsInventes {

    private final Accueils accueils;

    AccueilsInventes(Accueils accueils) {
        this.accueils = accueils;
    }

    void accueillir(
            JeuneId jeune,
            Uai ecole,
            LocalDate apres,
            AnneeScolaire annee,
            Formateur formateur,
            Jours jours,
            Random hasard) {
        var action = formateur.actions().get(annee.debut());
        var entree = jours.apres(apres.plusDays(2), 10);
        if (action == null || entree.isAfter(annee.dernierJour().minusDays(62))) {
            return;
        }
        var saisie = new SaisieAccueil(
                action,
                entree,
                List.of("GPDS", "CIO", "PSAD_SIEI", "FAMILLE", "CHEF_ETAB").get(hasard.nextInt(5)),
                Optional.of(ecole),
                Optional.empty());
        var sortie = entree.plusDays(40L + hasard.nextInt(60));
        var fini = jours.passe(sortie) && !sortie.isAfter(annee.dernierJour());
        accueils.ouvrir(
                jeune,
                fini
                        ? saisie.avecBilan(bilan(entree))
                                .avecSortie(
                                        sortie,
                                        List.of(
                                                        "FIN_PREVUE",
                                                        "SOLUTION_TROUVEE",
                                                        "SOLUTION_TROUVEE",
                                                        "ABANDON",
                                                        "REORIENTATION_INTERNE")
                                                .get(hasard.nextInt(5)))
                        : saisie);
    }

    /** What it came to, for three accueils in four; drawn apart, so that the rest of the invention does not move. */
    private static SaisieAccueil.Bilan bilan(LocalDate entree) {
        var hasard = new Random(entree.toEpochDay());
        if (hasard.nextInt(4) == 0) {
            return SaisieAccueil.Bilan.VIDE;
        }
        var prevues = 60 + 12 * hasard.nextInt(10);
        var stages = hasard.nextInt(3);
        return new SaisieAccueil.Bilan(
                BigDecimal.valueOf(prevues),
                BigDecimal.valueOf(prevues - hasard.nextInt(40)),
                hasard.nextInt(12),
                stages,
                stages * 5,
                hasard.nextBoolean(),
                "");
    }
}
