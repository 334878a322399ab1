package fr.raccroche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written stays, with its author; nobody rewrites it, and former versions of rows are read through functions only. */
@EssaiComplet
class JournalIT {

    private static int rang;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jeu jeu;

    UUID auteur = new UUID(0, 0);
    String objet = "";

    @BeforeEach
    void scene() {
        rang++;
        auteur = jeu.agent("Nadia", "Journal" + rang, "FORMATEUR", null);
        objet = UUID.randomUUID().toString();
        noter(Geste.LECTURE, "premier");
        noter(Geste.ECRITURE, "second");
    }

    @Test
    void keepsTheAuthorAndGivesTheLatestFirst() {
        assertThat(journal.traces("JEUNE", objet, 10))
                .extracting(Trace::detail, Trace::agentId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("second", auteur),
                        org.assertj.core.groups.Tuple.tuple("premier", auteur));
        assertThat(journal.traces("JEUNE", objet, 1)).hasSize(1);
        assertThat(journal.traces("ACTION", objet, 10)).isEmpty();
    }

    @Test
    void findsByAuthorGestureObjectAndDays() {
        var jour = jeu.sql()
                .sql("select max(le at time zone 'Europe/Paris')::date from journal.trace")
                .query(LocalDate.class)
                .single();

        assertThat(trouvees(new Journal.Filtre(auteur, null, null, jour, jour))).isEqualTo(2);
        assertThat(trouvees(new Journal.Filtre(auteur, Geste.ECRITURE, null, jour, jour)))
                .isEqualTo(1);
        assertThat(trouvees(new Journal.Filtre(null, null, objet, jour, jour))).isEqualTo(2);
        assertThat(trouvees(new Journal.Filtre(null, null, objet, jour.plusDays(1), jour.plusDays(2))))
                .isZero();
        assertThat(trouvees(new Journal.Filtre(auteur, Geste.EXPORT, objet, jour, jour)))
                .isZero();
    }

    @Test
    void keepsARefusalThatItsTransactionDidNotKeep() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(statut -> {
                    journal.consignerApart(Geste.REFUS, "JEUNE", objet, "refus");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(journal.traces("JEUNE", objet, 1)).extracting(Trace::detail).containsExactly("refus");
    }

    @Test
    void letsTheApplicationNeitherRewriteNorEraseNorReadFormerVersions() {
        for (var ordre : new String[] {
            "update journal.trace set detail = ''",
            "delete from journal.trace",
            "truncate journal.trace",
            "select count(*) from journal.version"
        }) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            statut -> application.sql(ordre).query().listOfRows()))
                    .as(ordre)
                    .hasRootCauseInstanceOf(java.sql.SQLException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private int trouvees(Journal.Filtre filtre) {
        return journal.chercher(filtre, 50, 0).size();
    }

    private void noter(Geste geste, String detail) {
        jeu.enTantQue(auteur, () -> {
            journal.consigner(geste, "JEUNE", objet, detail);
            return detail;
        });
    }
}
