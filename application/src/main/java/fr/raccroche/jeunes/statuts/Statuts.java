package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Etat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** History of statuses as a pure function of the facts: the same facts give the same history on any day it is asked. */
public final class Statuts {

    private Statuts() {}

    /** Status of one day. */
    public static Etat le(LocalDate jour, Faits faits) {
        return Decision.le(jour, faits);
    }

    /** From the first known fact to the day given; the last period has no end when it is still running that day. */
    public static List<PeriodeDeStatut> historique(Faits faits, LocalDate jusqua) {
        var bornes = bornes(faits).headSet(jusqua, true);
        var periodes = new ArrayList<PeriodeDeStatut>();
        @Nullable LocalDate debut = null;
        @Nullable Etat etat = null;
        for (var borne : bornes) {
            var suivant = Decision.le(borne, faits);
            if (!suivant.equals(etat)) {
                if (debut != null && etat != null) {
                    periodes.add(new PeriodeDeStatut(debut, borne.minusDays(1), etat));
                }
                debut = borne;
                etat = suivant;
            }
        }
        if (debut != null) {
            periodes.add(new PeriodeDeStatut(debut, null, Objects.requireNonNull(etat)));
        }
        return List.copyOf(periodes);
    }

    /** Every day on which the answer may change, none before the first dated fact. */
    private static TreeSet<LocalDate> bornes(Faits faits) {
        var bornes = new TreeSet<LocalDate>();
        for (var inscription : faits.inscriptions()) {
            bornes.add(inscription.du());
            bornes.add(inscription.finie());
            bornes.add(inscription.annee().suivante().premierJour());
        }
        for (var situation : faits.situations()) {
            bornes.add(situation.du());
            if (situation.au() != null) {
                bornes.add(situation.au().plusDays(1));
            }
        }
        for (var alerte : faits.alertes()) {
            bornes.add(alerte.le());
            bornes.add(alerte.finie());
        }
        if (bornes.isEmpty()) {
            return bornes;
        }
        var premier = bornes.first();
        for (var age : List.of(Decision.FIN_INSTRUCTION, Decision.MAJORITE, Decision.HORS_D_AGE)) {
            var anniversaire = faits.naissance().plusYears(age);
            bornes.add(anniversaire);
            // Born on 29 February: a year older on 1 March.
            bornes.add(anniversaire.plusDays(1));
        }
        if (faits.diplomeLe() != null) {
            bornes.add(faits.diplomeLe());
        }
        return new TreeSet<>(bornes.tailSet(premier, true));
    }
}
