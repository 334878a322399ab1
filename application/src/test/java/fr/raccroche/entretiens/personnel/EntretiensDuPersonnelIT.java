package fr.raccroche.entretiens.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class EntretiensDuPersonnelIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    @Test
    @Exigence({"C42", "T72"})
    void keepsStaffInterviewsApartAndToTheirAuthor() {
        var maud = jeu.agent("Maud", "Hervé", "COORDONNATEUR", null);
        var paul = jeu.agent("Paul", "Roux", "COORDONNATEUR", null);
        var anne = jeu.agent("Anne", "Morin", "FORMATEUR", null);

        assertThat(mvc.post()
                        .uri("/entretiens-du-personnel")
                        .param("type", "REGULATION")
                        .param("le", "14/12/2026")
                        .param("duree", "45")
                        .param("recu", anne.toString())
                        .param("compteRendu", "Point sur les retours attendus.")
                        .with(jeu.connecte(maud))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);

        assertThat(mvc.get().uri("/entretiens-du-personnel").with(jeu.connecte(maud)))
                .hasStatusOk()
                .bodyText()
                .contains("Anne Morin", "Point sur les retours attendus.");
        assertThat(mvc.get().uri("/entretiens-du-personnel").with(jeu.connecte(paul)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Point sur les retours attendus.");
        assertThat(mvc.get().uri("/entretiens-du-personnel").with(jeu.connecte(anne)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(lignes(maud)).isEqualTo(1);
        assertThat(lignes(paul)).isZero();
        assertThat(colonnesSurUnJeune()).isZero();
    }

    @Test
    @Exigence("C42")
    void refusesAYoungPersonsInterviewHere() {
        var maud = jeu.agent("Maude", "Hervé", "COORDONNATEUR", null);

        assertThat(mvc.post()
                        .uri("/entretiens-du-personnel")
                        .param("type", "SITUATION")
                        .param("le", "14/12/2026")
                        .param("duree", "45")
                        .with(jeu.connecte(maud))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez le type d’entretien dans la liste.");
    }

    @Test
    void refusesForAllTheReasonsAtOnceAndKeepsWhatWasTyped() {
        var maud = jeu.agent("Maëlle", "Hervé", "COORDONNATEUR", null);

        assertThat(mvc.post()
                        .uri("/entretiens-du-personnel")
                        .param("type", "")
                        .param("le", "20/12/2026")
                        .param("duree", "0 min")
                        .param("recuTexte", "Anne Mo")
                        .param("compteRendu", "x".repeat(1001))
                        .with(jeu.connecte(maud))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"type-erreur\"", "id=\"le-erreur\"", "id=\"duree-erreur\"")
                .contains("id=\"recu-erreur\"", "id=\"compteRendu-erreur\"")
                .contains("value=\"20/12/2026\"", "value=\"Anne Mo\"");
        assertThat(lignes(maud)).isZero();
    }

    private Integer lignes(UUID agent) {
        return jeu.enTantQue(
                agent,
                () -> transactions.execute(statut -> application
                        .sql("select count(*) from entretiens.entretien_personnel")
                        .query(Integer.class)
                        .single()));
    }

    private Integer colonnesSurUnJeune() {
        return jeu.sql().sql("""
                        select count(*) from information_schema.columns
                        where table_schema = 'entretiens' and table_name = 'entretien_personnel' and column_name like '%jeune%'
                        """).query(Integer.class).single();
    }
}
