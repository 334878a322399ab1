package fr.raccroche.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.socle.RegleMetierException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotDePasseTest {

    private static final String LOGIN = "claire.morel@exemple.fr";

    @ParameterizedTest
    @ValueSource(
            strings = {"un phare dans la brume", "ÉÀÜ ÉÀÜ ÉÀÜ!", "correct cheval batterie agrafe", "aZ3-kP9-vN1-xQ"})
    void takesAnythingLongWithoutRuleOfComposition(String clair) {
        assertThatCode(() -> new MotDePasse(clair).refuserSiDevinable(LOGIN)).doesNotThrowAnyException();
    }

    @Test
    void takesSixtyFourCharactersAndMore() {
        assertThatCode(() -> new MotDePasse("abcdefgh-".repeat(14)).refuserSiDevinable(LOGIN))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onzecaracte"})
    void refusesFewerThanTwelve(String clair) {
        assertThatThrownBy(() -> new MotDePasse(clair))
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo("comptes.secret.court"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "MotDePasse2026!",
                "azertyuiop2026",
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "Claire.Morel2026",
                "administrateur2026!"
            })
    void refusesWhatIsCommonRepeatedOrDrawnFromTheLogin(String clair) {
        assertThatThrownBy(() -> new MotDePasse(clair).refuserSiDevinable(LOGIN))
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> assertThat(refus.cle()).isEqualTo("comptes.secret.courant"));
    }

    @Test
    void neverPrintsItself() {
        assertThat(new MotDePasse("un phare dans la brume").toString()).doesNotContain("phare");
    }
}
