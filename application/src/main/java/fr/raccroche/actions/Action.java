package fr.raccroche.actions;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An action of the mission in a host school, within one school year. */
public record Action(
        ActionId id,
        String type,
        String typeLibelle,
        String axe,
        String intitule,
        Uai uai,
        AnneeScolaire annee,
        LocalDate du,
        LocalDate au,
        @Nullable Integer capacite,
        int version) {

    /** As lists name it: type, then title when it says more. */
    public String nom() {
        return nommer(typeLibelle, intitule);
    }

    static String nommer(String type, String intitule) {
        return intitule.equalsIgnoreCase(type) ? type : type + " — " + intitule;
    }
}
