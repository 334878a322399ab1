package fr.raccroche.actions;

import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.CercleId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EquipeRepository {

    private final JdbcClient jdbc;

    EquipeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Equipier> findByAction(ActionId action) {
        return jdbc.sql("""
                select e.id, e.agent_id as agent, n.nom_complet as nom, e.role, e.du, e.au from actions.equipier e join agents.v_nom n on n.id = e.agent_id
                where e.action_id = :action order by e.au nulls first, e.role desc, n.nom_complet
                """)
                .param("action", action.valeur())
                .query((ligne, rang) -> new Equipier(
                        ligne.getObject("id", UUID.class),
                        new AgentId(ligne.getObject("agent", UUID.class)),
                        ligne.getString("nom"),
                        Role.valueOf(ligne.getString("role")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    UUID enregistrer(ActionId action, AgentId agent, Role role, LocalDate du, @Nullable LocalDate au) {
        return jdbc.sql("""
                insert into actions.equipier (action_id, agent_id, role, du, au) values (:action, :agent, :role, :du, :au)
                on conflict (action_id, agent_id, du) do update set role = excluded.role, au = excluded.au
                returning id
                """)
                .param("action", action.valeur())
                .param("agent", agent.valeur())
                .param("role", role.name())
                .param("du", du)
                .param("au", au)
                .query(UUID.class)
                .single();
    }

    /** What had not begun by then is removed. */
    boolean terminer(ActionId action, UUID id, LocalDate au) {
        var retires = jdbc.sql("delete from actions.equipier where action_id = :action and id = :id and du > :au")
                .param("action", action.valeur())
                .param("id", id)
                .param("au", au)
                .update();
        return retires == 1
                || jdbc.sql("update actions.equipier set au = :au where action_id = :action and id = :id")
                                .param("action", action.valeur())
                                .param("id", id)
                                .param("au", au)
                                .update()
                        == 1;
    }
    /** The team of the action, and those who follow young people in its host school. */
    List<CercleId> cercles(Action action) {
        return jdbc.sql("""
                select id as valeur from cercles.cercle
                where (type = 'ACTION' and cle = :action) or (type = 'ETABLISSEMENT_SUIVIS' and cle = :uai)
                """)
                .param("action", action.id().valeur().toString())
                .param("uai", action.uai().valeur())
                .query((ligne, rang) -> new CercleId(ligne.getInt("valeur")))
                .list();
    }
}
