package fr.raccroche.lettres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Decoupage;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school that changes bassin takes along its followed young people and its actions, on the day said. */
@EssaiComplet
class ChangementDeBassinIT {

    private static final LocalDate JOUR = HorlogeDEssai.AUJOURD_HUI;

    @Autowired
    Jeu jeu;

    @Autowired
    Lettres lettres;

    @Autowired
    Decoupage decoupage;

    JeuDeLettres depart;

    JeuDeLettres arrivee;

    UUID jeune = new UUID(0, 0);

    @BeforeEach
    void scene() {
        depart = JeuDeLettres.poser(jeu, lettres);
        arrivee = JeuDeLettres.poser(jeu, lettres);
        depart.lettreDuCoordonnateur();
        arrivee.lettreDuCoordonnateur();
        jeune = jeu.suivi("Riou", "Tom", LocalDate.of(2009, 4, 3), depart.lycee(), LocalDate.of(2026, 10, 1));
        assertThat(partage(depart, JOUR)).isTrue();
        assertThat(partage(arrivee, JOUR)).isFalse();
        assertThat(bassinsDuJeune()).containsExactly(depart.bassin());
    }

    @Test
    @Exigence({"B2", "X57"})
    void movesFilesAndActionsToTheNewCoordonnateurTheSameDay() {
        changer(JOUR);

        assertThat(bassinsDuJeune()).containsExactly(arrivee.bassin());
        assertThat(partage(depart, JOUR.minusDays(1))).isTrue();
        assertThat(partage(depart, JOUR)).isFalse();
        assertThat(partage(arrivee, JOUR.minusDays(1))).isFalse();
        assertThat(partage(arrivee, JOUR)).isTrue();
    }

    @Test
    void keepsEverythingInPlaceUntilTheDayOfAFutureLink() {
        var plusTard = JOUR.plusDays(10);

        changer(plusTard);

        assertThat(bassinsDuJeune()).containsExactly(depart.bassin());
        assertThat(partage(depart, plusTard.minusDays(1))).isTrue();
        assertThat(partage(depart, plusTard)).isFalse();
        assertThat(partage(arrivee, plusTard.minusDays(1))).isFalse();
        assertThat(partage(arrivee, plusTard)).isTrue();
    }

    @Test
    void letsTheNewCoordonnateurShareAnActionOfTheirListsWhateverTheLink() {
        var autre = jeu.action("DAQ", "DAQ nommé", depart.college());
        var lettre = jeu.sql()
                .sql("select id from lettres.lettre where agent_id = :agent")
                .param("agent", depart.coordonnateur())
                .query(UUID.class)
                .single();
        jeu.sql().sql("alter table lettres.action disable trigger figee").update();
        jeu.sql()
                .sql("insert into lettres.action (lettre_id, action_id) values (:lettre, :action)")
                .param("lettre", lettre)
                .param("action", autre)
                .update();
        jeu.sql().sql("alter table lettres.action enable trigger figee").update();

        decoupage.detacher(new TerritoireId(depart.bassin()), Set.of(new Uai(depart.college())), JOUR.minusDays(1));

        assertThat(depart.cercles(depart.coordonnateur(), JOUR)).contains("ACTION " + autre);
    }

    private void changer(LocalDate du) {
        var lycee = Set.of(new Uai(depart.lycee()));
        decoupage.detacher(new TerritoireId(depart.bassin()), lycee, du.minusDays(1));
        decoupage.rattacher(new TerritoireId(arrivee.bassin()), lycee, du);
    }

    /** Whether the coordonnateur is in the team of the action of the school that moves. */
    private boolean partage(JeuDeLettres qui, LocalDate jour) {
        return qui.cercles(qui.coordonnateur(), jour).contains("ACTION " + depart.action());
    }

    private java.util.List<Integer> bassinsDuJeune() {
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
