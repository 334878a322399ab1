package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as those who manage them see them. */
@Repository
class AccesRepository {

    private static final String COMPTE =
            "select agent_id, identifiant, etat, empreinte is not null as choisi, jeton_expire, derniere_connexion from comptes.compte";

    private final JdbcClient jdbc;

    AccesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Compte> find(AgentId agent) {
        return jdbc.sql(COMPTE + " where agent_id = :agent")
                .param("agent", agent.valeur())
                .query(AccesRepository::map)
                .optional();
    }

    /** The account whose one-time link this is, while it is valid. */
    Optional<Compte> findByJeton(String empreinteDuJeton, Instant maintenant) {
        return jdbc.sql(COMPTE + " where jeton_empreinte = :jeton and jeton_expire > :maintenant and etat = 'ACTIF'")
                .param("jeton", empreinteDuJeton)
                .param("maintenant", utc(maintenant))
                .query(AccesRepository::map)
                .optional();
    }

    Optional<String> empreinte(AgentId agent) {
        return jdbc.sql("select empreinte from comptes.compte where agent_id = :agent and empreinte is not null")
                .param("agent", agent.valeur())
                .query(String.class)
                .optional();
    }

    /** The login is the agent's address; an account that waited becomes active when told so. */
    void ouvrir(AgentId agent, Compte.Etat etat, Instant le) {
        jdbc.sql("""
                insert into comptes.compte (agent_id, identifiant, etat, demande_le)
                select id, courriel, :etat, :le from agents.agent where id = :agent
                on conflict (agent_id) do update set etat = excluded.etat
                where comptes.compte.etat = 'DEMANDE' and excluded.etat = 'ACTIF'
                """)
                .param("agent", agent.valeur())
                .param("etat", etat.name())
                .param("le", utc(le))
                .update();
    }

    void changerEtat(AgentId agent, Compte.Etat etat) {
        jdbc.sql("update comptes.compte set etat = :etat where agent_id = :agent")
                .param("agent", agent.valeur())
                .param("etat", etat.name())
                .update();
    }

    void poserJeton(AgentId agent, String empreinteDuJeton, Instant expire) {
        jdbc.sql("update comptes.compte set jeton_empreinte = :jeton, jeton_expire = :expire where agent_id = :agent")
                .param("agent", agent.valeur())
                .param("jeton", empreinteDuJeton)
                .param("expire", utc(expire))
                .update();
    }

    /** The link is used up, and the sessions opened with the former password are over. */
    void changerMotDePasse(AgentId agent, String empreinte, Instant le) {
        jdbc.sql("""
                update comptes.compte
                set empreinte = :empreinte, jeton_empreinte = null, jeton_expire = null, sessions_depuis = :le
                where agent_id = :agent
                """)
                .param("agent", agent.valeur())
                .param("empreinte", empreinte)
                .param("le", utc(le))
                .update();
    }

    void fermerLesSessions(AgentId agent, Instant le) {
        jdbc.sql("update comptes.compte set sessions_depuis = :le where agent_id = :agent")
                .param("agent", agent.valeur())
                .param("le", utc(le))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Compte map(ResultSet ligne, int rang) throws SQLException {
        return new Compte(
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                ligne.getString("identifiant"),
                Compte.Etat.valueOf(ligne.getString("etat")),
                ligne.getBoolean("choisi"),
                instant(ligne, "jeton_expire"),
                instant(ligne, "derniere_connexion"));
    }

    private static Optional<Instant> instant(ResultSet ligne, String colonne) throws SQLException {
        return Optional.ofNullable(ligne.getObject(colonne, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
