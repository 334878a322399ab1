package fr.raccroche.lettres.delegations;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.lettres.JeuDeLettres;
import fr.raccroche.lettres.Lettres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class DelegationsIT {

    private static final LocalDate AUJOURD_HUI = HorlogeDEssai.AUJOURD_HUI;

    @Autowired
    Jeu jeu;

    @Autowired
    Lettres lettres;

    @Autowired
    Delegations delegations;

    JeuDeLettres scene;

    @BeforeEach
    void setUp() {
        scene = JeuDeLettres.poser(jeu, lettres);
    }

    @Test
    @Exigence("F43")
    void sendsAnAgentToOneMeetingOnOneDay() {
        scene.lettreDuCoordonnateur();
        scene.signee();
        retirerLeTerritoire();
        var jour = LocalDate.of(2027, 1, 12);
        var reunion = new Reunion(
                new fr.raccroche.territoire.TerritoireId(scene.bassin()),
                Reunion.Instance.PSAD,
                "CTO de janvier",
                jour);

        var id = jeu.enTantQue(
                scene.coordonnateur(), () -> delegations.donner(new AgentId(scene.formatrice()), reunion));

        assertThat(territoires(jour)).containsExactly("TERRITOIRE_SUIVIS " + scene.bassin());
        assertThat(territoires(jour.minusDays(1))).isEmpty();
        assertThat(territoires(jour.plusDays(1))).isEmpty();
        assertThat(jeu.enTantQue(scene.formatrice(), delegations::lister))
                .extracting(Delegations.Ligne::id)
                .containsExactly(id);
        assertThat(jeu.enTantQue(scene.etranger(), delegations::lister)).isEmpty();

        jeu.enTantQue(scene.coordonnateur(), () -> {
            delegations.revoquer(id);
            return id;
        });
        assertThat(territoires(jour)).isEmpty();
    }

    @Test
    @Exigence("B33")
    void delegatesOnlyOnesOwnAgentsOnOnesOwnTerritory() {
        scene.lettreDuCoordonnateur();
        var jour = LocalDate.of(2027, 1, 12);
        var ailleurs = jeu.bassin("FG" + System.nanoTime(), scene.lointain());

        assertRefused("delegation.pas-votre-agent", () -> donner(scene.etranger(), scene.bassin(), jour));
        assertRefused("delegation.territoire", () -> donner(scene.formatrice(), ailleurs, jour));
        assertRefused("delegation.passee", () -> donner(scene.formatrice(), scene.bassin(), AUJOURD_HUI.minusDays(1)));
    }

    private void donner(UUID agent, int territoire, LocalDate jour) {
        var reunion = new Reunion(
                new fr.raccroche.territoire.TerritoireId(territoire), Reunion.Instance.FOQUALE, "Comité", jour);
        jeu.enTantQue(scene.coordonnateur(), () -> delegations.donner(new AgentId(agent), reunion));
    }

    /** So that the day of the meeting alone shows. */
    private void retirerLeTerritoire() {
        jeu.sql()
                .sql(
                        "delete from cercles.membre m using cercles.cercle c where c.id = m.cercle_id and c.type = 'TERRITOIRE_SUIVIS' and m.agent_id = :agent")
                .param("agent", scene.formatrice())
                .update();
    }

    private List<String> territoires(LocalDate jour) {
        return scene.cercles(scene.formatrice(), jour).stream()
                .filter(cercle -> cercle.startsWith("TERRITOIRE"))
                .toList();
    }
}
