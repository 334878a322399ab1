package fr.raccroche.actions;

import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an accueil: the action, the entry, who signalled the young person, the exit once it is known, and its
 * balance.
 */
public record SaisieAccueil(
        ActionId action,
        LocalDate entree,
        String origine,
        Optional<Uai> origineUai,
        Optional<Sortie> sortie,
        Bilan bilan) {

    /** The day the young person left the action, and why. */
    public record Sortie(LocalDate le, String motif) {}

    public SaisieAccueil(
            ActionId action, LocalDate entree, String origine, Optional<Uai> origineUai, Optional<Sortie> sortie) {
        this(action, entree, origine, origineUai, sortie, Bilan.VIDE);
    }

    public SaisieAccueil avecSortie(LocalDate le, String motif) {
        return new SaisieAccueil(action, entree, origine, origineUai, Optional.of(new Sortie(le, motif)), bilan);
    }

    public SaisieAccueil avecBilan(Bilan autre) {
        return new SaisieAccueil(action, entree, origine, origineUai, sortie, autre);
    }

    /** What the accueil came to; what is not known stays empty, never zero. */
    public record Bilan(
            @Nullable BigDecimal heuresPrevues,
            @Nullable BigDecimal heuresRealisees,
            @Nullable Integer absences,
            @Nullable Integer stages,
            @Nullable Integer joursDeStage,
            @Nullable Boolean portefeuille,
            String observations) {

        public static final Bilan VIDE = new Bilan(null, null, null, null, null, null, "");
        public static final int OBSERVATIONS_MAX = 500;

        public Bilan {
            heuresPrevues = auDixieme(heuresPrevues);
            heuresRealisees = auDixieme(heuresRealisees);
            observations = observations.strip();
        }

        /** What the rules refuse of the figures that are known. */
        Refus refus() {
            return new Refus()
                    .si(horsDe(heuresPrevues, 2000), "heuresPrevues", "accueil.bilan-heures")
                    .si(horsDe(heuresRealisees, 2000), "heuresRealisees", "accueil.bilan-heures")
                    .si(horsDe(absences, 400), "absences", "accueil.bilan-absences")
                    .si(horsDe(stages, 50), "stages", "accueil.bilan-stages")
                    .si(horsDe(joursDeStage, 300), "joursDeStage", "accueil.bilan-stages")
                    .si(
                            joursDeStage != null && joursDeStage > 0 && (stages == null || stages == 0),
                            "stages",
                            "accueil.bilan-jours-sans-stage")
                    .si(observations.length() > OBSERVATIONS_MAX, "observations", "accueil.bilan-observations");
        }

        private static @Nullable BigDecimal auDixieme(@Nullable BigDecimal heures) {
            return heures == null ? null : heures.setScale(1, RoundingMode.HALF_UP);
        }

        private static boolean horsDe(@Nullable Number nombre, int maximum) {
            return nombre != null && (nombre.doubleValue() < 0 || nombre.doubleValue() > maximum);
        }
    }
}
