package fr.raccroche.jeunes.statuts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the facts, the history is whole, ordered, and agrees with the status of each day. */
class StatutsProperties {

    private static final LocalDate DEBUT = LocalDate.of(2022, 9, 1);
    private static final LocalDate FIN = LocalDate.of(2031, 8, 31);

    @Property(tries = 300)
    void agreesWithTheStatusOfEachDay(@ForAll("faits") Faits faits) {
        var periodes = Statuts.historique(faits, FIN);
        if (periodes.isEmpty()) {
            assertThat(faits.inscriptions()).isEmpty();
            return;
        }
        for (var jour = periodes.getFirst().du(); !jour.isAfter(FIN); jour = jour.plusDays(1)) {
            var date = jour;
            var contenantes =
                    periodes.stream().filter(periode -> periode.contient(date)).toList();
            assertThat(contenantes).as("periods of %s", date).hasSize(1);
            assertThat(contenantes.getFirst().etat()).as("status of %s", date).isEqualTo(Statuts.le(date, faits));
        }
    }

    @Property(tries = 300)
    void neverRepeatsItselfAndEndsOpen(@ForAll("faits") Faits faits) {
        var periodes = Statuts.historique(faits, FIN);

        for (var rang = 1; rang < periodes.size(); rang++) {
            assertThat(periodes.get(rang).etat())
                    .isNotEqualTo(periodes.get(rang - 1).etat());
            assertThat(periodes.get(rang - 1).au())
                    .isEqualTo(periodes.get(rang).du().minusDays(1));
        }
        if (!periodes.isEmpty()) {
            assertThat(periodes.getLast().au()).isNull();
        }
    }

    @Property(tries = 300)
    void forgetsNothingWhenTheHorizonGrows(@ForAll("faits") Faits faits) {
        var courte = Statuts.historique(faits, FIN.minusYears(4));
        var longue = Statuts.historique(faits, FIN);

        assertThat(longue.stream().limit(Math.max(0, courte.size() - 1)).toList())
                .isEqualTo(courte.stream().limit(Math.max(0, courte.size() - 1)).toList());
    }

    @Provide
    Arbitrary<Faits> faits() {
        var jours = Arbitraries.integers().between(0, 8 * 365).map(DEBUT::plusDays);
        var naissances = Arbitraries.integers().between(0, 18 * 365).map(LocalDate.of(1999, 1, 1)::plusDays);
        var inscriptions = Combinators.combine(
                        Arbitraries.integers().between(2022, 2030),
                        Arbitraries.integers().between(0, 300).injectNull(0.5),
                        Arbitraries.integers().between(0, 364).injectNull(0.6),
                        Arbitraries.of(true, false))
                .as((annee, entree, sortie, doublement) -> {
                    var rentree = new AnneeScolaire(annee).premierJour();
                    return new Faits.Inscription(
                            new AnneeScolaire(annee),
                            entree == null ? null : rentree.plusDays(entree),
                            sortie == null ? null : rentree.plusDays(sortie),
                            doublement);
                });
        var situations = Combinators.combine(
                        Arbitraries.of(CodeSituation.class),
                        jours,
                        Arbitraries.integers().between(0, 500).injectNull(0.4))
                .as((code, du, duree) -> new Faits.Situation(code, du, duree == null ? null : du.plusDays(duree)));
        var alertes = Combinators.combine(
                        Arbitraries.of(CodeAlerte.class),
                        jours,
                        Arbitraries.integers().between(0, 200).injectNull(0.5))
                .as((code, le, duree) -> new Faits.Alerte(code, le, duree == null ? null : le.plusDays(duree)));
        return Combinators.combine(
                        naissances,
                        Arbitraries.of(Diplome.class),
                        jours.injectNull(0.5),
                        inscriptions.list().ofMinSize(1).ofMaxSize(5),
                        situations.list().ofMaxSize(3),
                        alertes.list().ofMaxSize(3))
                .as(Faits::new);
    }
}
