package fr.raccroche.territoire.annuaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.territoire.Genre;
import fr.raccroche.territoire.annuaire.Nature.Motif;
import fr.raccroche.territoire.annuaire.Nature.Tri;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as they stand in the real extract, and the older form without a code of nature. */
class NatureTest {

    @ParameterizedTest
    @CsvSource({
        "340, Collège, '', COLLEGE",
        "390, Collège, '', COLLEGE",
        "300, Lycée, GT, LGT",
        "302, Lycée, G, LGT",
        "302, Lycée, '', LGT",
        "300, Lycée, GTP, LPO",
        "306, Lycée, G, LPO",
        "306, Lycée, P, LPO",
        "320, Lycée, P, LP",
        "320, Lycée, '', LP",
        "320, Lycée, TP, LPO",
        "334, Lycée, P, LP",
        "335, Lycée, G, LGT",
        "370, EREA, '', EREA",
        "380, Autre, '', AUTRE_SECOND_DEGRE",
        "841, Information et orientation, '', CIO",
        "805, Service Administratif, '', SERVICE",
        "'', Collège, '', COLLEGE",
        "'', Lycée, P, LP",
        "'', Lycée, GTP, LPO",
        "'', Lycée, T, LGT"
    })
    void keepsTheSecondDegreeTheCioAndTheServices(String code, String type, String voies, Genre genre) {
        assertThat(nature(code, type, voies).trier()).isEqualTo(new Tri.Garde(genre));
    }

    @ParameterizedTest
    @CsvSource({
        "151, Ecole, PREMIER_DEGRE",
        "101, Ecole, PREMIER_DEGRE",
        "240, Médico-social, MEDICO_SOCIAL",
        "400, '', APRES_BAC",
        "740, Autre, AUTRE",
        "'', Ecole, PREMIER_DEGRE",
        "'', Autre, AUTRE"
    })
    void leavesTheRestOutWithAReason(String code, String type, Motif motif) {
        assertThat(nature(code, type, "").trier()).isEqualTo(new Tri.Ecarte(motif));
    }

    private static Nature nature(String code, String type, String voies) {
        return new Nature(code, "", type, voies.contains("G"), voies.contains("T"), voies.contains("P"));
    }
}
