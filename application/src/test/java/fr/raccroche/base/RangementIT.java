package fr.raccroche.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done after a great many writes. */
@EssaiComplet
class RangementIT {

    @Autowired
    Jeu jeu;

    @Test
    void takesTheStatisticsOfATableJustFilled() {
        jeu.sql().sql("""
                create table base.essai_de_rangement as select i as rang from generate_series(1, 5000) i
                """).update();

        new RangementRepository(jeu.sql()).ranger();

        assertThat(jeu.sql()
                        .sql("select reltuples from pg_class where oid = 'base.essai_de_rangement'::regclass")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5000);
        jeu.sql().sql("drop table base.essai_de_rangement").update();
    }
}
