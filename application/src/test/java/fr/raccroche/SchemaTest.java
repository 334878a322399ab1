package fr.raccroche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of the database itself: no table about a young person without row policies. */
@EssaiComplet
class SchemaTest {

    private static final String TABLES_SUR_LES_JEUNES = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema')
              and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('jeune_id', 'naissance', 'prenom2') and not a.attisdropped)
            """;

    @Autowired
    Jeu jeu;

    @Autowired
    JdbcClient application;

    @Test
    void protectsEveryTableAboutYoungPeople() {
        var nues = jeu.sql()
                .sql(TABLES_SUR_LES_JEUNES + " and not (c.relrowsecurity and c.relforcerowsecurity)")
                .query(String.class)
                .list();

        assertThat(jeu.sql().sql(TABLES_SUR_LES_JEUNES).query(String.class).list())
                .contains("jeunes.jeune", "jeunes.scolarite", "jeunes.responsable");
        assertThat(nues).isEmpty();
    }

    @Test
    void letsViewsRunWithTheRightsOfTheReader() {
        var bavardes = jeu.sql().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                          and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                        """).query(String.class).list();

        assertThat(bavardes).isEmpty();
    }

    @Test
    void putsADayInTheSchoolYearThatTheApplicationKnows() {
        record Jour(LocalDate le, int annee) {}
        var jours = jeu.sql()
                .sql(
                        "select le::date as le, base.annee_scolaire(le::date) as annee from generate_series(date '2026-01-01', date '2027-12-31', interval '1 day') le")
                .query(Jour.class)
                .list();

        assertThat(jours)
                .hasSize(730)
                .allSatisfy(jour -> assertThat(jour.annee())
                        .isEqualTo(AnneeScolaire.de(jour.le()).debut()));
    }

    @Test
    @Transactional
    void givesTheApplicationRoleNothingToOwn() {
        var possessions = application
                .sql(
                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user")
                .query(Integer.class)
                .single();

        assertThat(possessions).isZero();
    }
}
