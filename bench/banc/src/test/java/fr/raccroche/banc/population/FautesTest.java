package fr.raccroche.banc.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FautesTest {

    private final SplittableRandom hasard = new SplittableRandom(3);

    @Test
    void aSlipOfTheKeyboardIsOneLetterOrTwoTheWrongWayRound() {
        for (int i = 0; i < 2000; i++) {
            var ecrit = Fautes.auClavier("GUILLERM", hasard);
            assertThat(ecrit.length()).isBetween(7, 9);
            assertThat(communes("GUILLERM", ecrit)).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void aSlipOfTheEarKeepsCapitalsAsTheyWere() {
        assertThat(essais("PHILIPPE")).contains("FILIPPE").allMatch(ecrit -> ecrit.equals(ecrit.toUpperCase()));
        assertThat(essais("Sophie")).contains("Sofie").allMatch(ecrit -> Character.isLowerCase(ecrit.charAt(3)));
    }

    @Test
    void accentsHyphensAndLongNamesAreLost() {
        assertThat(Fautes.sansAccents("Élodie-Maëlle")).isEqualTo("Elodie-Maelle");
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> Fautes.reduit("Jean-Baptiste", hasard))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Jean", "Baptiste");
        assertThat(Fautes.reduit("LE GALL", hasard)).isEqualTo("LE GALL");
        assertThat("TERIIEROOITERAI").startsWith(Fautes.tronque("TERIIEROOITERAI", hasard));
        assertThat(Fautes.tronque("TERIIEROOITERAI", hasard).length()).isLessThan(11);
    }

    private java.util.Set<String> essais(String nom) {
        return IntStream.range(0, 400)
                .mapToObj(i -> Fautes.aLOreille(nom, hasard))
                .collect(Collectors.toSet());
    }

    /** Letters found in the same order in both, the first differing ones skipped on either side. */
    private static int communes(String un, String autre) {
        var longueurs = new int[un.length() + 1][autre.length() + 1];
        for (int i = 1; i <= un.length(); i++) {
            for (int j = 1; j <= autre.length(); j++) {
                longueurs[i][j] = un.charAt(i - 1) == autre.charAt(j - 1)
                        ? longueurs[i - 1][j - 1] + 1
                        : Math.max(longueurs[i - 1][j], longueurs[i][j - 1]);
            }
        }
        return longueurs[un.length()][autre.length()];
    }
}
