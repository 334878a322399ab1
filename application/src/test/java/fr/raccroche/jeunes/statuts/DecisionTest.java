package fr.raccroche.jeunes.statuts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Etat;
import fr.raccroche.jeunes.statuts.PeriodeDeStatut.Motif;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The decision table, line by line, on 15 December 2026. */
@Exigence({"F20", "C5", "C8", "X58"})
class DecisionTest {

    static final LocalDate JOUR = LocalDate.of(2026, 12, 15);
    static final LocalDate SORTIE = LocalDate.of(2026, 11, 2);

    @ParameterizedTest(name = "left, {0}, aged {1}: {2}, {3}, without solution {4}")
    @CsvSource({
        "AUCUN,       15, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, SANS_OBJET, false",
        "CFG,         15, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, SANS_OBJET, false",
        "DNB,         15, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, SANS_OBJET, false",
        "INCONNU,     15, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, SANS_OBJET, false",
        "AUCUN,       16, DECROCHEUR, NON_REMPLIE, true",
        "CFG,         16, DECROCHEUR, NON_REMPLIE, true",
        "DNB,         17, DECROCHEUR, NON_REMPLIE, true",
        "AUCUN,       18, DECROCHEUR, SANS_OBJET, true",
        "DNB,         25, DECROCHEUR, SANS_OBJET, true",
        "AUCUN,       26, HORS_CHAMP, SANS_OBJET, false",
        "CAP,         16, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "BEP,         17, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "BAC_PRO,     17, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "BP,          17, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "BAC_GENERAL, 17, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "BAC_TECHNO,  17, OBLIGATION_DE_FORMATION, NON_REMPLIE, true",
        "CAP,         18, HORS_CHAMP, SANS_OBJET, false",
        "BEP,         20, HORS_CHAMP, SANS_OBJET, false",
        "BAC_PRO,     18, HORS_CHAMP, SANS_OBJET, false",
        "BP,          25, HORS_CHAMP, SANS_OBJET, false",
        "BAC_GENERAL, 18, HORS_CHAMP, SANS_OBJET, false",
        "BAC_TECHNO,  18, HORS_CHAMP, SANS_OBJET, false",
        "INCONNU,     17, A_QUALIFIER, NON_REMPLIE, false",
        "INCONNU,     19, A_QUALIFIER, SANS_OBJET, false",
        "AUTRE,       19, A_QUALIFIER, SANS_OBJET, false",
        "AUTRE,       26, HORS_CHAMP, SANS_OBJET, false"
    })
    void decidesForThoseWhoLeft(Diplome diplome, int age, Statut statut, Obligation obligation, boolean sansSolution) {
        var etat = Statuts.le(JOUR, faits(age, diplome, List.of(inscrit(SORTIE))));

        assertThat(etat.statut()).isEqualTo(statut);
        assertThat(etat.obligation()).isEqualTo(obligation);
        assertThat(etat.sansSolution()).isEqualTo(sansSolution);
        assertThat(etat.motifs())
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.texte()).isNotBlank());
    }

    @ParameterizedTest(name = "enrolled, {0}, aged {1}: {2}")
    @CsvSource({
        "AUCUN, 14, SANS_OBJET",
        "AUCUN, 16, REMPLIE",
        "CAP,   17, REMPLIE",
        "INCONNU, 17, REMPLIE",
        "DNB,   19, SANS_OBJET",
        "BAC_GENERAL, 30, SANS_OBJET"
    })
    void callsTheEnrolledScolarises(Diplome diplome, int age, Obligation obligation) {
        var etat = Statuts.le(JOUR, faits(age, diplome, List.of(inscrit(null))));

        assertThat(etat.statut()).isEqualTo(Statut.SCOLARISE);
        assertThat(etat.obligation()).isEqualTo(obligation);
        assertThat(etat.sansSolution()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CodeSituation.class)
    void takesEachSituationForWhatTheLawSays(CodeSituation code) {
        var etat = Statuts.le(
                JOUR,
                new Faits(
                        JOUR.minusYears(17),
                        Diplome.DNB,
                        null,
                        List.of(inscrit(SORTIE)),
                        List.of(new Faits.Situation(code, SORTIE, null)),
                        List.of()));

        assertThat(etat.statut()).isEqualTo(code.enFormation() ? Statut.SCOLARISE : Statut.DECROCHEUR);
        assertThat(etat.obligation()).isEqualTo(code.satisfait() ? Obligation.REMPLIE : Obligation.NON_REMPLIE);
        assertThat(etat.sansSolution()).isEqualTo(code == CodeSituation.SANS_SOLUTION);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "DOUBLEMENT: EXPOSE",
                "ECHEC_EXAMEN: EXPOSE",
                "DOUBLEMENT ECHEC_EXAMEN: EXPOSE",
                "ABSENCES: EN_RISQUE",
                "GPDS_EN_RISQUE: EN_RISQUE",
                "ETABLISSEMENT: EN_RISQUE",
                "EXCLUSION: EN_RISQUE",
                "NON_AFFECTE: EN_RISQUE",
                "INTENTION_D_ARRET: EN_RISQUE",
                "ABSENCES ABSENCES: EN_RISQUE",
                "DOUBLEMENT ABSENCES: EN_RISQUE",
                "GPDS_EN_VOIE: EN_VOIE_DE_DECROCHAGE",
                "ABSENCES GPDS_EN_RISQUE: EN_VOIE_DE_DECROCHAGE"
            })
    void climbsTheScaleWithTheAlertsOfTheEnrolled(String codes, Statut statut) {
        var alertes = Arrays.stream(codes.strip().split(" "))
                .map(code -> new Faits.Alerte(CodeAlerte.valueOf(code), JOUR.minusDays(10), null))
                .toList();

        var etat = Statuts.le(
                JOUR, new Faits(JOUR.minusYears(15), Diplome.AUCUN, null, List.of(inscrit(null)), List.of(), alertes));

        assertThat(etat.statut()).isEqualTo(statut);
    }

    @Test
    void forgetsAnAlertOnceLiftedOrInTheNextYear() {
        var absences = new Faits.Alerte(CodeAlerte.ABSENCES, LocalDate.of(2026, 5, 4), null);
        var levee = new Faits.Alerte(CodeAlerte.EXCLUSION, JOUR.minusDays(30), JOUR.minusDays(1));

        var etat = Statuts.le(
                JOUR,
                new Faits(
                        JOUR.minusYears(15),
                        Diplome.AUCUN,
                        null,
                        List.of(inscrit(null)),
                        List.of(),
                        List.of(absences, levee)));

        assertThat(etat.statut()).isEqualTo(Statut.SCOLARISE);
    }

    @Test
    void countsADoubledClassAsExposure() {
        var double_ = new Faits.Inscription(new AnneeScolaire(2026), null, null, true);

        assertThat(Statuts.le(JOUR, faits(15, Diplome.AUCUN, List.of(double_))).statut())
                .isEqualTo(Statut.EXPOSE);
    }

    @Test
    void keepsTwentyFiveRevolusUntilTheEveOfTheTwentySixthBirthday() {
        var naissance = LocalDate.of(2000, 12, 16);
        var faits = new Faits(naissance, Diplome.AUCUN, null, List.of(inscrit(SORTIE)), List.of(), List.of());

        assertThat(Statuts.le(LocalDate.of(2026, 12, 15), faits).statut()).isEqualTo(Statut.DECROCHEUR);
        assertThat(Statuts.le(LocalDate.of(2026, 12, 16), faits).statut()).isEqualTo(Statut.HORS_CHAMP);
    }

    @Test
    void neverCallsDropoutWhoseExitNobodySaw() {
        var annee2025 = new Faits.Inscription(new AnneeScolaire(2025), null, null, false);

        assertThat(Statuts.le(JOUR, faits(17, Diplome.DNB, List.of(annee2025))).statut())
                .isEqualTo(Statut.A_QUALIFIER);
        assertThat(Statuts.le(JOUR, faits(17, Diplome.DNB, List.of())).statut()).isEqualTo(Statut.A_QUALIFIER);
        assertThat(Statuts.le(JOUR, faits(19, Diplome.CAP, List.of(annee2025))).statut())
                .isEqualTo(Statut.HORS_CHAMP);
    }

    @Test
    void waitsForTheListsOfSeptember() {
        var annee2025 = new Faits.Inscription(new AnneeScolaire(2025), null, null, false);
        var faits = faits(17, Diplome.DNB, List.of(annee2025));

        assertThat(Statuts.le(LocalDate.of(2026, 9, 30), faits).statut()).isEqualTo(Statut.SCOLARISE);
        assertThat(Statuts.le(LocalDate.of(2026, 10, 1), faits).statut()).isEqualTo(Statut.A_QUALIFIER);
        var partiEnSeptembre = faits(
                17,
                Diplome.DNB,
                List.of(
                        annee2025,
                        new Faits.Inscription(new AnneeScolaire(2026), null, LocalDate.of(2026, 9, 12), false)));
        assertThat(Statuts.le(LocalDate.of(2026, 9, 20), partiEnSeptembre).statut())
                .isEqualTo(Statut.DECROCHEUR);
    }

    @Test
    void holdsADiplomaFromItsDateOnly() {
        var faits = new Faits(
                JOUR.minusYears(19),
                Diplome.CAP,
                LocalDate.of(2026, 12, 10),
                List.of(inscrit(SORTIE)),
                List.of(),
                List.of());

        assertThat(Statuts.le(LocalDate.of(2026, 12, 9), faits).statut()).isEqualTo(Statut.DECROCHEUR);
        assertThat(Statuts.le(LocalDate.of(2026, 12, 10), faits).statut()).isEqualTo(Statut.HORS_CHAMP);
    }

    @Test
    void saysWhyInWordsAndTexts() {
        var etat = Statuts.le(JOUR, faits(17, Diplome.DNB, List.of(inscrit(SORTIE))));

        assertThat(etat)
                .isEqualTo(new Etat(
                        Statut.DECROCHEUR,
                        Obligation.NON_REMPLIE,
                        true,
                        List.of(
                                new Motif(
                                        "Sorti de formation ; diplôme le plus élevé : DNB (brevet)",
                                        "L313-7 et D313-59"),
                                new Motif(
                                        "16 ou 17 ans, aucune situation connue ne remplit l’obligation de formation",
                                        "L114-1"))));
    }

    private static Faits faits(int age, Diplome diplome, List<Faits.Inscription> inscriptions) {
        return new Faits(JOUR.minusYears(age).minusDays(20), diplome, null, inscriptions, List.of(), List.of());
    }

    private static Faits.Inscription inscrit(@org.jspecify.annotations.Nullable LocalDate sortie) {
        return new Faits.Inscription(new AnneeScolaire(2026), null, sortie, false);
    }
}
