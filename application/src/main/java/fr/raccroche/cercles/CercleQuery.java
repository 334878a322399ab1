package fr.raccroche.cercles;

import fr.raccroche.agents.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CercleQuery {

    private static final String MEMBRES = """
            select m.cercle_id, c.libelle, m.agent_id, n.nom_complet, m.acte_libelle, m.du, m.au,
                   coalesce((select string_agg(distinct e.titre, ', ') from agents.v_exercice e
                             where e.agent_id = m.agent_id and e.du <= :jour and (e.au is null or e.au >= :jour)), '') as titres
            from cercles.membre m
            join cercles.cercle c on c.id = m.cercle_id
            join agents.v_nom n on n.id = m.agent_id
            where m.du <= :jour and (m.au is null or m.au >= :jour)
            """;

    private final JdbcClient jdbc;

    CercleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cercles.Membre> membres(Set<CercleId> ensemble, LocalDate jour) {
        return jdbc.sql(MEMBRES + " and m.cercle_id = any(:cercles) order by c.libelle, n.nom, n.prenom, m.du")
                .param("cercles", CercleRepository.ids(ensemble))
                .param("jour", jour)
                .query(CercleQuery::map)
                .list();
    }

    List<Cercles.Membre> actesDe(AgentId agent, LocalDate jour) {
        return jdbc.sql(MEMBRES + " and m.agent_id = :agent order by m.acte_libelle, c.type, c.libelle")
                .param("agent", agent.valeur())
                .param("jour", jour)
                .query(CercleQuery::map)
                .list();
    }

    private static Cercles.Membre map(ResultSet ligne, int rang) throws SQLException {
        return new Cercles.Membre(
                new CercleId(ligne.getInt("cercle_id")),
                ligne.getString("libelle"),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                ligne.getString("nom_complet"),
                ligne.getString("titres"),
                ligne.getString("acte_libelle"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }
}
