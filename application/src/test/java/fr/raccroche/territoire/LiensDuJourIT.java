package fr.raccroche.territoire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link typed long ago moves the followed young people on its day, once, even when nobody was awake that night. */
@EssaiComplet
class LiensDuJourIT {

    private static final LocalDate JOUR = HorlogeDEssai.AUJOURD_HUI;
    private static int rang;

    @Autowired
    LiensDuJour liens;

    @Autowired
    Jeu jeu;

    String lycee = "";
    int avant;
    int apres;
    UUID jeune = new UUID(0, 0);

    @BeforeEach
    void scene() {
        rang++;
        lycee = jeu.etablissement("Lycée du Gué", "LGT", "Redon");
        avant = jeu.bassin("AVANT" + rang, lycee);
        apres = jeu.bassin("APRES" + rang);
        jeune = jeu.suivi("Riou", "Tom", LocalDate.of(2009, 4, 3), lycee, LocalDate.of(2026, 10, 1));
        assertThat(bassins()).containsExactly(avant);
    }

    @Test
    void movesTheFollowedYoungPeopleOnTheDay() {
        lien(JOUR);
        dernierEffet(JOUR.minusDays(1));

        liens.appliquer();

        assertThat(bassins()).containsExactly(apres);
        assertThat(dernierEffet()).isEqualTo(JOUR);
    }

    @Test
    void catchesUpWithTheNightsItSlept() {
        lien(JOUR.minusDays(3));
        dernierEffet(JOUR.minusDays(20));

        liens.appliquer();

        assertThat(bassins()).containsExactly(apres);
    }

    @Test
    void waitsForTheDayOfALinkToCome() {
        lien(JOUR.plusDays(1));
        dernierEffet(JOUR.minusDays(1));

        liens.appliquer();

        assertThat(bassins()).containsExactly(avant);
    }

    @Test
    void doesNothingTwice() {
        dernierEffet(JOUR);
        lien(JOUR);

        liens.appliquer();
        liens.appliquer(JOUR.minusDays(5));

        assertThat(bassins()).containsExactly(avant);
        assertThat(dernierEffet()).isEqualTo(JOUR);
    }

    /** As it was typed weeks before: nothing announces it but the calendar. */
    private void lien(LocalDate du) {
        jeu.sql()
                .sql("update territoire.rattachement set au = :veille where uai = :uai")
                .param("veille", du.minusDays(1))
                .param("uai", lycee)
                .update();
        jeu.sql()
                .sql("insert into territoire.rattachement (uai, territoire_id, du) values (:uai, :id, :du)")
                .param("uai", lycee)
                .param("id", apres)
                .param("du", du)
                .update();
    }

    private void dernierEffet(LocalDate jour) {
        jeu.sql()
                .sql("update territoire.effet set jusqua = :jour")
                .param("jour", jour)
                .update();
    }

    private LocalDate dernierEffet() {
        return jeu.sql()
                .sql("select jusqua from territoire.effet")
                .query(LocalDate.class)
                .single();
    }

    private List<Integer> bassins() {
        return jeu.sql()
                .sql("""
                select c.cle::int from jeunes.jeune j join cercles.cercle c on c.id = any (j.cercles)
                where j.id = :id and c.type = 'TERRITOIRE_SUIVIS'
                """)
                .param("id", jeune)
                .query((ligne, rang) -> ligne.getInt(1))
                .list();
    }
}
