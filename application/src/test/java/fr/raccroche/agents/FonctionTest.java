package fr.raccroche.agents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The access matrix proposed to the DPD: who may do what, apart from seeing files. */
class FonctionTest {

    @Test
    void keepsFilesFromThoseWhoSteerAndThoseWhoAdminister() {
        for (var fonction : List.of(
                Fonction.DRAIO,
                Fonction.CSAIO,
                Fonction.IA_DASEN,
                Fonction.IEN_IO,
                Fonction.GESTIONNAIRE,
                Fonction.DPD,
                Fonction.ADMINISTRATEUR)) {
            assertThat(fonction.droits())
                    .as(fonction.name())
                    .doesNotContain(
                            Droit.CONSULTER_JEUNES,
                            Droit.SUIVRE_JEUNES,
                            Droit.IMPORTER_ELEVES,
                            Droit.DEMANDER_ACCES_EXCEPTIONNEL);
        }
    }

    @Test
    @Exigence("C38")
    void letsPartnersReadAndSayWhatBecameOfThoseHandedToThem() {
        for (var fonction : List.of(Fonction.DCIO, Fonction.PSYEN, Fonction.MISSION_LOCALE)) {
            assertThat(fonction.droits())
                    .as(fonction.name())
                    .containsExactlyInAnyOrder(Droit.CONSULTER_JEUNES, Droit.LEVER_DOUTES);
        }
    }

    @Test
    void neverLetsOneFunctionBothWatchAndAct() {
        assertThat(Fonction.qui(Droit.CONSULTER_JOURNAL)).containsExactly(Fonction.DPD);
        assertThat(Fonction.DPD.droits()).containsExactly(Droit.CONSULTER_JOURNAL);
    }

    @Test
    void letsWhoeverWritesInAFileReadIt() {
        for (var droit : EnumSet.of(Droit.SUIVRE_JEUNES, Droit.SIGNALER, Droit.TENIR_TABLEAU, Droit.IMPORTER_ELEVES)) {
            assertThat(Fonction.qui(droit))
                    .isNotEmpty()
                    .allSatisfy(fonction -> assertThat(fonction.droits()).contains(Droit.CONSULTER_JEUNES));
        }
    }

    @Test
    void letsThoseOfTheSchoolReportASignWithoutFollowing() {
        assertThat(Fonction.qui(Droit.SIGNALER))
                .containsExactlyInAnyOrder(
                        Fonction.FORMATEUR, Fonction.COORDONNATEUR, Fonction.REFERENT_DECROCHAGE, Fonction.CPE);
    }

    @Test
    void givesAccountsToTwoFunctionsOnly() {
        assertThat(Fonction.qui(Droit.GERER_COMPTES))
                .containsExactlyInAnyOrder(Fonction.ADMINISTRATEUR, Fonction.CHARGE_DE_MISSION);
    }
}
