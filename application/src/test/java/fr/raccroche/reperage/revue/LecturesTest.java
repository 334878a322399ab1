package fr.raccroche.reperage.revue;

import static fr.raccroche.reperage.revue.EtatDePaire.A_REVOIR;
import static fr.raccroche.reperage.revue.EtatDePaire.DESACCORD;
import static fr.raccroche.reperage.revue.EtatDePaire.SECONDE_LECTURE;
import static fr.raccroche.reperage.revue.Verdict.DIFFERENTS;
import static fr.raccroche.reperage.revue.Verdict.MEME;
import static fr.raccroche.reperage.revue.Verdict.NE_SAIT_PAS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.agents.AgentId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One reader, two, or whoever conducts the campaign. */
class LecturesTest {

    @Test
    void oneReaderIsEnoughOutsideTheBandOfDoubt() {
        assertThat(lues().etat(false)).isEqualTo(A_REVOIR);
        assertThat(lues(MEME).etat(false)).isEqualTo(EtatDePaire.MEME);
        assertThat(lues(DIFFERENTS).etat(false)).isEqualTo(EtatDePaire.DIFFERENTS);
    }

    @Test
    void aDoubtAsksForASecondReader() {
        assertThat(lues(NE_SAIT_PAS).etat(false)).isEqualTo(SECONDE_LECTURE);
        assertThat(lues(NE_SAIT_PAS, DIFFERENTS).etat(false)).isEqualTo(EtatDePaire.DIFFERENTS);
        assertThat(lues(MEME).etat(true)).isEqualTo(SECONDE_LECTURE);
        assertThat(lues(MEME, MEME).etat(true)).isEqualTo(EtatDePaire.MEME);
    }

    @Test
    void twoReadersWhoDoNotAgreeLeaveItToTheLead() {
        assertThat(lues(MEME, DIFFERENTS).etat(true)).isEqualTo(DESACCORD);
        assertThat(lues(NE_SAIT_PAS, NE_SAIT_PAS).etat(false)).isEqualTo(DESACCORD);
        assertThat(lues(MEME, NE_SAIT_PAS).etat(true)).isEqualTo(DESACCORD);
        var tranchee = new Lectures(
                java.util.List.of(lecture(MEME, false), lecture(DIFFERENTS, false), lecture(DIFFERENTS, true)));
        assertThat(tranchee.etat(true)).isEqualTo(EtatDePaire.DIFFERENTS);
    }

    private static Lectures lues(Verdict... verdicts) {
        return new Lectures(
                Arrays.stream(verdicts).map(verdict -> lecture(verdict, false)).toList());
    }

    private static Lecture lecture(Verdict verdict, boolean tranche) {
        return new Lecture(new AgentId(UUID.randomUUID()), "", verdict, Instant.EPOCH, tranche);
    }
}
