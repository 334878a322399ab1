package fr.raccroche.banc.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1000, 4096, 4097})
    void takesEachNumberOnceAndFindsItsWayBack(long taille) {
        var permutation = new Permutation(taille, 42);
        var vus = new BitSet();
        for (long nombre = 0; nombre < taille; nombre++) {
            long place = permutation.de(nombre);
            vus.set((int) place);
            assertThat(permutation.inverse(place)).isEqualTo(nombre);
        }
        assertThat(vus.cardinality()).isEqualTo((int) taille);
        assertThat(vus.length()).isEqualTo((int) taille);
    }
}
