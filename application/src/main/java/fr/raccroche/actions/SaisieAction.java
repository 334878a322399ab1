package fr.raccroche.actions;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of an action when it is created or corrected. It lies within one school year (1 September to 31 August). */
public record SaisieAction(
        String type,
        String intitule,
        Uai uai,
        LocalDate du,
        LocalDate au,
        @Nullable Integer capacite) {

    public SaisieAction {
        intitule = intitule.strip();
        if (intitule.isEmpty()) {
            throw new RegleMetierException("action.sans-intitule").sur("intitule");
        }
        if (au.isBefore(du)) {
            throw new RegleMetierException("action.fin-avant-debut").sur("au");
        }
        if (au.isAfter(AnneeScolaire.de(du).dernierJour())) {
            throw new RegleMetierException(
                            "action.deborde", AnneeScolaire.de(du).libelle())
                    .sur("au");
        }
        if (capacite != null && capacite < 1) {
            throw new RegleMetierException("action.capacite").sur("capacite");
        }
    }

    AnneeScolaire annee() {
        return AnneeScolaire.de(du);
    }
}
