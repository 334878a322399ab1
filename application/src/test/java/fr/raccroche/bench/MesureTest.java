package fr.raccroche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MesureTest {

    @Test
    void isReadBackFromTheRowItWasWrittenIn() {
        for (var mesure : new Mesure[] {
            Mesure.auPlus("pages.p95/jeunes/*", 36.0512, "ms", 60),
            Mesure.auMoins("siecle.debit", 0.13, "", 0.4),
            Mesure.pourMemoire("siecle.lignes", 1_234_567, "lignes/s")
        }) {
            assertThat(Mesure.depuisLeTableau(mesure.ligneDeTableau().strip())).contains(mesure);
        }
    }

    @Test
    void otherLinesOfThePageAreNoFigures() {
        assertThat(Mesure.depuisLeTableau("| mesure | valeur | unité | cible | atteinte |"))
                .isEmpty();
        assertThat(Mesure.depuisLeTableau("|---|--:|---|---|---|")).isEmpty();
    }
}
