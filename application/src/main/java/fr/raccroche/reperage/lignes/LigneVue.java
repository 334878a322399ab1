package fr.raccroche.reperage.lignes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as its page shows it.
 *
 * @param refus why the caller does not write on it, empty when they do
 * @param sources lists where the person was looked for, as far as the caller sees them
 * @param dossier whether the caller sees the file of the young person
 */
record LigneVue(
        Ligne ligne,
        String refus,
        boolean mienne,
        List<Essai> essais,
        List<SourceQuery.Source> sources,
        List<UUID> paires,
        List<Geste> gestes,
        Essais.Reste reste,
        boolean dossier,
        List<Panneau> panneaux,
        LocalDate aujourdhui) {

    /** What another package shows of the line. */
    record Panneau(String titre, String gabarit, Object vue) {

        public boolean aideADecider() {
            return vue instanceof PanneauDeLigne.PourDecider pourDecider && pourDecider.aideADecider();
        }
    }

    /** What was done of the line, by whom, when. */
    record Geste(String le, String qui, String quoi) {}

    public boolean peutEcrire() {
        return refus.isEmpty();
    }

    /** Free, and the caller may take it. */
    public boolean libre() {
        return ligne.agent().isEmpty();
    }

    public boolean enRetard() {
        return ligne.etat() == EtatDeLigne.A_VERIFIER && ligne.echeance().isBefore(aujourdhui);
    }

    public boolean dossierAOuvrir() {
        return ligne.etat() == EtatDeLigne.CONFIRME && ligne.jeune().isEmpty();
    }

    /** « Premier essai 3 jours après l’apparition, levée après 12 jours ». */
    public String delais() {
        var premier = essais.stream()
                .map(Essai::le)
                .filter(le -> !le.isBefore(ligne.ouverteLe()))
                .min(Comparator.naturalOrder());
        var levee = ligne.levee();
        return "Ligne ouverte depuis %s. %s%s"
                .formatted(
                        jours(ChronoUnit.DAYS.between(ligne.ouverteLe(), aujourdhui)),
                        premier.map(le -> "Premier essai %s après."
                                        .formatted(jours(ChronoUnit.DAYS.between(ligne.ouverteLe(), le))))
                                .orElse("Personne n’a encore essayé de joindre ce jeune."),
                        levee == null
                                ? ""
                                : " Doute levé %s après."
                                        .formatted(jours(ChronoUnit.DAYS.between(ligne.ouverteLe(), levee.jour()))));
    }

    private static String jours(long nombre) {
        return nombre <= 0 ? "moins d’un jour" : nombre == 1 ? "1 jour" : nombre + " jours";
    }

    /** Somebody else tried since the day before yesterday: nobody is called twice. */
    public @Nullable Essai recent() {
        return essais.stream()
                .filter(essai -> !essai.mien() && essai.le().isAfter(aujourdhui.minusDays(2)))
                .findFirst()
                .orElse(null);
    }
}
