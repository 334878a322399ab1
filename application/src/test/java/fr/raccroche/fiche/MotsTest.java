package fr.raccroche.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.jeunes.statuts.Obligation;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Etat;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Motif;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.presentation.Fait;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No two lines of the history of statuses read the same. */
class MotsTest {

    private static final Motif INSCRIT = new Motif("Inscrit dans un établissement", "L131-1");

    @Test
    void tellsWhenTheObligationBeginsAndEnds() {
        var histoire = Mots.histoire(List.of(
                periode(LocalDate.of(2024, 9, 1), Obligation.SANS_OBJET, INSCRIT),
                periode(LocalDate.of(2026, 1, 1), Obligation.REMPLIE, INSCRIT),
                periode(LocalDate.of(2028, 1, 1), Obligation.SANS_OBJET, INSCRIT)));

        assertThat(histoire)
                .extracting(Fait::quand, Fait::intitule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1er janv. 2028", "Scolarisé"),
                        org.assertj.core.groups.Tuple.tuple(
                                "1er janv. 2026", "Scolarisé, obligation de formation remplie"),
                        org.assertj.core.groups.Tuple.tuple("1er sept. 2024", "Scolarisé"));
    }

    @Test
    void saysOnceWhatReadsTheSame() {
        var histoire = Mots.histoire(List.of(
                periode(LocalDate.of(2024, 9, 1), Obligation.SANS_OBJET, INSCRIT),
                periode(LocalDate.of(2025, 9, 1), Obligation.SANS_OBJET, INSCRIT)));

        assertThat(histoire).extracting(Fait::quand).containsExactly("1er sept. 2024");
    }

    private static PeriodeDeStatut periode(LocalDate du, Obligation obligation, Motif motif) {
        return new PeriodeDeStatut(du, null, new Etat(Statut.SCOLARISE, obligation, false, List.of(motif)));
    }
}
