package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that decides the status of one young person. */
public record Faits(
        LocalDate naissance,
        Diplome diplome,
        @Nullable LocalDate diplomeLe,
        List<Inscription> inscriptions,
        List<Situation> situations,
        List<Alerte> alertes) {

    public Faits {
        inscriptions = List.copyOf(inscriptions);
        situations = List.copyOf(situations);
        alertes = List.copyOf(alertes);
    }

    /** One year in one school; the day of exit is no longer enrolled. */
    public record Inscription(
            AnneeScolaire annee,
            @Nullable LocalDate entree,
            @Nullable LocalDate sortie,
            boolean doublement) {

        LocalDate du() {
            return entree != null ? entree : annee.premierJour();
        }

        /** First day out: the exit, or October when no list of the next year has come by the end of September. */
        LocalDate finie() {
            return sortie != null ? sortie : annee.suivante().premierJour().plusMonths(1);
        }
    }

    public record Situation(
            CodeSituation code, LocalDate du, @Nullable LocalDate au) {

        boolean couvre(LocalDate jour) {
            return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
        }
    }

    public record Alerte(
            CodeAlerte code, LocalDate le, @Nullable LocalDate leveeLe) {

        /** First day without it: the day it is lifted, or the next school year (R131-6). */
        LocalDate finie() {
            var annee = AnneeScolaire.de(le).dernierJour().plusDays(1);
            return leveeLe != null && leveeLe.isBefore(annee) ? leveeLe : annee;
        }

        boolean couvre(LocalDate jour) {
            return !jour.isBefore(le) && jour.isBefore(finie());
        }
    }

    Optional<Inscription> inscriptionAu(LocalDate jour) {
        return inscriptions.stream()
                .filter(i -> !jour.isBefore(i.du()) && jour.isBefore(i.finie()))
                // September of the next year counts only until that year is known.
                .filter(i -> !jour.isAfter(i.annee().dernierJour())
                        || inscriptions.stream().noneMatch(s -> s.annee().compareTo(i.annee()) > 0))
                .max(Comparator.comparing(Inscription::annee));
    }

    /** The inscriptions of the latest year begun by that day. */
    List<Inscription> dernieres(LocalDate jour) {
        var annee = inscriptions.stream()
                .filter(i -> !i.du().isAfter(jour))
                .map(Inscription::annee)
                .max(Comparator.naturalOrder());
        return inscriptions.stream()
                .filter(i -> !i.du().isAfter(jour) && annee.equals(Optional.of(i.annee())))
                .toList();
    }

    /** The diploma held that day; before its date, none is known. */
    Diplome diplomeAu(LocalDate jour) {
        return diplomeLe != null && jour.isBefore(diplomeLe) ? Diplome.AUCUN : diplome;
    }
}
