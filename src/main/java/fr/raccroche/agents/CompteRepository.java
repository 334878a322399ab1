package fr.raccroche.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompteRepository {

    private final JdbcClient jdbc;

    CompteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active account and the functions held that day. */
    Optional<AgentConnecte> findByIdentifiant(String identifiant, LocalDate jour, Instant maintenant) {
        return jdbc.sql("""
                select c.agent_id, c.identifiant, c.empreinte, a.prenom || ' ' || a.nom as nom_complet,
                       coalesce(c.bloque_jusqua <= :maintenant, true) as debloque,
                       coalesce((select f.titre from agents.exercice e join agents.fonction f on f.code = e.fonction
                                 where e.agent_id = a.id and e.du <= :jour and (e.au is null or e.au >= :jour)
                                 order by f.rang limit 1), '') as titre,
                       array(select distinct e.fonction from agents.exercice e
                             where e.agent_id = a.id and e.du <= :jour and (e.au is null or e.au >= :jour)) as fonctions
                from agents.compte c join agents.agent a on a.id = c.agent_id
                where c.identifiant = lower(:identifiant) and c.etat = 'ACTIF' and c.empreinte is not null
                """)
                .param("identifiant", identifiant)
                .param("jour", jour)
                .param("maintenant", OffsetDateTime.ofInstant(maintenant, ZoneOffset.UTC))
                .query(CompteRepository::map)
                .optional();
    }

    /** One more failure; from the tenth on, the account waits (CNIL: at most ten attempts). */
    void noterEchec(String identifiant, int plafond, Instant jusqua) {
        jdbc.sql("""
                update agents.compte
                set echecs = echecs + 1, bloque_jusqua = case when echecs + 1 >= :plafond then :jusqua else bloque_jusqua end
                where identifiant = lower(:identifiant)
                """)
                .param("identifiant", identifiant)
                .param("plafond", plafond)
                .param("jusqua", OffsetDateTime.ofInstant(jusqua, ZoneOffset.UTC))
                .update();
    }

    void noterConnexion(UUID agent, Instant le) {
        jdbc.sql("""
                update agents.compte set echecs = 0, bloque_jusqua = null, derniere_connexion = :le where agent_id = :agent
                """)
                .param("agent", agent)
                .param("le", OffsetDateTime.ofInstant(le, ZoneOffset.UTC))
                .update();
    }

    private static AgentConnecte map(ResultSet ligne, int rang) throws SQLException {
        var droits = EnumSet.noneOf(Droit.class);
        Arrays.stream((String[]) ligne.getArray("fonctions").getArray())
                .map(Fonction::valueOf)
                .forEach(fonction -> droits.addAll(fonction.droits()));
        return new AgentConnecte(
                ligne.getObject("agent_id", UUID.class),
                ligne.getString("identifiant"),
                ligne.getString("nom_complet"),
                ligne.getString("titre"),
                droits,
                ligne.getBoolean("debloque"),
                ligne.getString("empreinte"));
    }
}
