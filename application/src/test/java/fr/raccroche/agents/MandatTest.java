package fr.raccroche.agents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.Exigence;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices.Portee;
import fr.raccroche.agents.Exercices.Titre;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function bears on what its title says, and ends on its first day at the earliest. */
class MandatTest {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    private static final Optional<Uai> LYCEE = Optional.of(new Uai("0350062C"));
    private static final Optional<TerritoireId> BASSIN = Optional.of(new TerritoireId(4));

    @ParameterizedTest
    @EnumSource(Portee.class)
    void acceptsWhatTheTitleAsksFor(Portee portee) {
        var complet =
                switch (portee) {
                    case ETABLISSEMENT -> mandat(LYCEE, Optional.empty(), "", null);
                    case TERRITOIRE -> mandat(Optional.empty(), BASSIN, "", null);
                    case PARTENAIRE -> mandat(Optional.empty(), Optional.empty(), "Mission locale", null);
                    case ACADEMIE -> mandat(Optional.empty(), Optional.empty(), "", null);
                };

        assertThatCode(() -> Exercices.refus(complet, titre(portee)).lever()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = Portee.class, mode = EnumSource.Mode.EXCLUDE, names = "ACADEMIE")
    void refusesAFunctionWithoutItsPlace(Portee portee) {
        assertRefused(
                mandat(Optional.empty(), Optional.empty(), "  ", null),
                portee,
                "agents.exercice.portee." + portee.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    @Exigence("T1")
    void refusesASchoolForAFunctionOfTheAcademie() {
        assertRefused(mandat(LYCEE, Optional.empty(), "", null), Portee.ACADEMIE, "agents.exercice.portee.academie");
    }

    @Test
    void endsOnTheFirstDayAtTheEarliest() {
        assertThatCode(() -> Exercices.refus(mandat(LYCEE, Optional.empty(), "", RENTREE), titre(Portee.ETABLISSEMENT))
                        .lever())
                .doesNotThrowAnyException();
        assertRefused(
                mandat(LYCEE, Optional.empty(), "", RENTREE.minusDays(1)),
                Portee.ETABLISSEMENT,
                "agents.exercice.fin.avant.debut");
    }

    private static void assertRefused(Mandat mandat, Portee portee, String cle) {
        assertThatThrownBy(() -> Exercices.refus(mandat, titre(portee)).lever())
                .isInstanceOfSatisfying(
                        RegleMetierException.class,
                        refus -> org.assertj.core.api.Assertions.assertThat(refus.cle())
                                .isEqualTo(cle));
    }

    private static Titre titre(Portee portee) {
        return new Titre(Fonction.CPE, "Titre", portee, false);
    }

    private static Mandat mandat(
            Optional<Uai> uai, Optional<TerritoireId> territoire, String partenaire, @Nullable LocalDate au) {
        return new Mandat(Fonction.CPE, uai, territoire, partenaire, RENTREE, au, "arrêté");
    }
}
