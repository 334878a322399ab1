package fr.raccroche.actions;

import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.agents.AgentId;
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
                select e.agent_id as agent, n.nom_complet as nom, e.role, e.du, e.au from actions.equipier e join agents.v_nom n on n.id = e.agent_id
                where e.action_id = :action order by e.au nulls first, e.role desc, n.nom_complet
                """)
                .param("action", action.valeur())
                .query((ligne, rang) -> new Equipier(
                        new AgentId(ligne.getObject("agent", UUID.class)),
                        ligne.getString("nom"),
                        Role.valueOf(ligne.getString("role")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    void enregistrer(ActionId action, AgentId agent, Role role, LocalDate du, @Nullable LocalDate au) {
        jdbc.sql("""
                insert into actions.equipier (action_id, agent_id, role, du, au) values (:action, :agent, :role, :du, :au)
                on conflict (action_id, agent_id, du) do update set role = excluded.role, au = excluded.au
                """)
                .param("action", action.valeur())
                .param("agent", agent.valeur())
                .param("role", role.name())
                .param("du", du)
                .param("au", au)
                .update();
    }

    /** Ends what still runs; what had not begun yet is removed. */
    void terminer(ActionId action, AgentId agent, LocalDate au) {
        jdbc.sql("delete from actions.equipier where action_id = :action and agent_id = :agent and du > :au")
                .param("action", action.valeur())
                .param("agent", agent.valeur())
                .param("au", au)
                .update();
        jdbc.sql("""
                update actions.equipier set au = :au where action_id = :action and agent_id = :agent and (au is null or au > :au)
                """)
                .param("action", action.valeur())
                .param("agent", agent.valeur())
                .param("au", au)
                .update();
    }
}
