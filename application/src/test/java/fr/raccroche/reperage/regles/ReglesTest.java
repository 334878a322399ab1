package fr.raccroche.reperage.regles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.reperage.regles.Regle.Cas;
import fr.raccroche.reperage.regles.Regle.Issue;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table as it is delivered, line by line of the decision table (L131-1, L313-7, D313-59, L114-1). */
@EssaiComplet
class ReglesTest {

    @Autowired
    TableDeDecision table;

    @Autowired
    Jeu jeu;

    @ParameterizedTest
    @Exigence({"C8", "C10"})
    @CsvSource({
        "15, AUCUN, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, false, false",
        "15, CAP, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE, false, false",
        "16, AUCUN, DECROCHEUR, true, true",
        "17, CFG, DECROCHEUR, true, true",
        "17, DNB, DECROCHEUR, true, true",
        "18, AUCUN, DECROCHEUR, true, false",
        "25, DNB, DECROCHEUR, true, false",
        "26, AUCUN, HORS_CHAMP, false, false",
        "16, CAP, OBLIGATION_DE_FORMATION, true, true",
        "17, BAC_GENERAL, OBLIGATION_DE_FORMATION, true, true",
        "17, BAC_PRO, OBLIGATION_DE_FORMATION, true, true",
        "18, BEP, HORS_CHAMP, false, false",
        "20, BP, HORS_CHAMP, false, false",
        "19, BAC_TECHNO, HORS_CHAMP, false, false",
        "17, AUTRE, A_QUALIFIER, true, true",
        "19, INCONNU, A_QUALIFIER, true, false",
        "30, INCONNU, HORS_CHAMP, false, false"
    })
    void judgesAsTheLawDoes(int age, Diplome diplome, Statut statut, boolean presume, boolean obligation) {
        var verdict = table.enVigueur(LocalDate.of(2026, 12, 15)).juger(age, diplome, "CAP");

        assertThat(verdict).map(Regle::issue).hasValueSatisfying(issue -> {
            assertThat(issue.statut()).isEqualTo(statut);
            assertThat(issue.presume()).isEqualTo(presume);
            assertThat(issue.obligation()).isEqualTo(obligation);
        });
    }

    @Test
    void putsARuleBeforeAnotherAndTakesItAway() {
        var rose = jeu.agent("Rose", "Table", "CHARGE_DE_MISSION", null);
        var bac = new Cas(ClasseDeDiplome.QUALIFIE, "Bac pro", 18, 25);
        executer(rose, () -> table.ajouter(bac, new Issue(Statut.A_QUALIFIER, true, false, "diplôme visé non obtenu")));
        var jour = LocalDate.of(2026, 12, 15);
        var ajoutee = table.enVigueur(jour).lignes().getLast();

        assertThat(juger(jour)).isEqualTo(Statut.HORS_CHAMP);
        for (int i = 0; i < 3; i++) {
            executer(rose, () -> table.monter(ajoutee.id()));
        }
        assertThat(juger(jour)).isEqualTo(Statut.A_QUALIFIER);
        assertThat(table.enVigueur(jour)
                        .juger(19, Diplome.CAP, "CAP")
                        .orElseThrow()
                        .issue()
                        .statut())
                .isEqualTo(Statut.HORS_CHAMP);
        jeu.sql()
                .sql("update reperage.regle set du = '2026-12-01' where id = :id")
                .param("id", ajoutee.id())
                .update();
        executer(
                rose,
                () -> table.modifier(
                        ajoutee.id(), new Cas(ClasseDeDiplome.QUALIFIE, "Bac pro", 19, 25), ajoutee.issue()));
        assertThat(table.find(ajoutee.id()).au()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(table.enVigueur(jour)
                        .juger(18, Diplome.CAP, "bac PRO")
                        .orElseThrow()
                        .issue()
                        .statut())
                .isEqualTo(Statut.HORS_CHAMP);
    }

    @Test
    void presumesNobodyUnderSixteen() {
        var trop = new Cas(ClasseDeDiplome.SANS, Regle.TOUS_LES_CYCLES, 15, 17);

        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> table.ajouter(trop, new Issue(Statut.DECROCHEUR, true, true, "")))
                .satisfies(refus -> assertThat(refus.cle()).isEqualTo("reperage.regle.moins-de-seize"));
    }

    @AfterEach
    void restore() {
        jeu.sql().sql("delete from reperage.regle where cycle <> 'TOUS'").update();
    }

    private Statut juger(LocalDate jour) {
        return table.enVigueur(jour)
                .juger(19, Diplome.BAC_PRO, "bac pro")
                .orElseThrow()
                .issue()
                .statut();
    }

    private void executer(UUID agent, Runnable geste) {
        jeu.enTantQue(agent, () -> {
            geste.run();
            return true;
        });
    }
}
