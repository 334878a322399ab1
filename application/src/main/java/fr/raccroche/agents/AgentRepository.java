package fr.raccroche.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgentRepository {

    private final JdbcClient jdbc;

    AgentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agent> find(AgentId id) {
        return jdbc.sql("""
                select id, civilite, nom, prenom, courriel, telephone, corps, statut, version from agents.agent where id = :id
                """)
                .param("id", id.valeur())
                .query(AgentRepository::map)
                .optional();
    }

    Map<AgentId, String> noms(Collection<AgentId> ids) {
        var noms = new LinkedHashMap<AgentId, String>();
        jdbc.sql("select id, nom_complet from agents.v_nom where id = any(:ids) order by nom, prenom")
                .param("ids", ids.stream().map(AgentId::valeur).toArray(UUID[]::new))
                .query(ligne -> {
                    noms.put(new AgentId(ligne.getObject("id", UUID.class)), ligne.getString("nom_complet"));
                });
        return noms;
    }

    AgentId insert(Agent.Identite identite) {
        return new AgentId(jdbc.sql("""
                insert into agents.agent (civilite, nom, prenom, courriel, telephone, corps, statut)
                values (:civilite, :nom, :prenom, lower(:courriel), :telephone, :corps, :statut) returning id
                """).paramSource(identite).query(UUID.class).single());
    }

    boolean update(AgentId id, int version, Agent.Identite identite) {
        return jdbc.sql("""
                update agents.agent
                set civilite = :civilite, nom = :nom, prenom = :prenom, courriel = lower(:courriel),
                    telephone = :telephone, corps = :corps, statut = :statut, version = version + 1
                where id = :id and version = :version
                """)
                        .param("civilite", identite.civilite())
                        .param("nom", identite.nom())
                        .param("prenom", identite.prenom())
                        .param("courriel", identite.courriel())
                        .param("telephone", identite.telephone())
                        .param("corps", identite.corps())
                        .param("statut", identite.statut())
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Agent map(ResultSet ligne, int rang) throws SQLException {
        return new Agent(
                new AgentId(ligne.getObject("id", UUID.class)),
                new Agent.Identite(
                        ligne.getString("civilite"),
                        ligne.getString("nom"),
                        ligne.getString("prenom"),
                        ligne.getString("courriel"),
                        ligne.getString("telephone"),
                        ligne.getString("corps"),
                        ligne.getString("statut")),
                ligne.getInt("version"));
    }
}
