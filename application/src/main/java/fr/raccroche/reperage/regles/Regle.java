package fr.raccroche.reperage.regles;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.socle.Refus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the table: to whom it applies, and what they are when they are found nowhere. */
public record Regle(
        int id,
        int rang,
        Cas cas,
        Issue issue,
        LocalDate du,
        @Nullable LocalDate au) {

    /** Any cycle. */
    public static final String TOUS_LES_CYCLES = "TOUS";

    /** {@code ageMax} in whole years reached on the day of observation, included. */
    public record Cas(ClasseDeDiplome diplome, String cycle, int ageMin, int ageMax) {

        boolean convient(int age, ClasseDeDiplome classe, String autreCycle) {
            return age >= ageMin
                    && age <= ageMax
                    && (diplome == ClasseDeDiplome.TOUS || diplome == classe)
                    && (cycle.equals(TOUS_LES_CYCLES) || Entete.cle(cycle).equals(Entete.cle(autreCycle)));
        }
    }

    /** {@code presume}: whether somebody found nowhere becomes a line to clear; {@code texte}: the law. */
    public record Issue(Statut statut, boolean presume, boolean obligation, String texte) {}

    boolean vaut(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    Refus refus() {
        return new Refus()
                .si(cas.ageMin() < 0 || cas.ageMin() > 99, "ageMin", "reperage.regle.age")
                .si(cas.ageMax() < cas.ageMin() || cas.ageMax() > 99, "ageMax", "reperage.regle.age-max")
                .si(issue.presume() && cas.ageMin() < 16, "ageMin", "reperage.regle.moins-de-seize");
    }
}
