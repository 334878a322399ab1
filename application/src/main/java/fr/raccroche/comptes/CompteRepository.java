package fr.raccroche.comptes;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.AgentConnecte.Session;
import fr.raccroche.agents.Fonction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompteRepository {

    private static final String CONNECTE = """
            select c.agent_id, c.identifiant, a.prenom || ' ' || a.nom as nom_complet, c.version_droits,
                   coalesce((select f.titre from agents.exercice e join agents.fonction f on f.code = e.fonction
                             where e.agent_id = a.id and e.du <= :jour and (e.au is null or e.au >= :jour)
                             order by f.rang limit 1), '') as titre,
                   array(select distinct e.fonction from agents.exercice e
                         where e.agent_id = a.id and e.du <= :jour and (e.au is null or e.au >= :jour)) as fonctions
            from comptes.compte c join agents.agent a on a.id = c.agent_id
            where c.etat = 'ACTIF' and c.empreinte is not null
            """;

    private final JdbcClient jdbc;

    CompteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells whether an open session still stands. */
    record Etat(boolean actif, int versionDroits, @Nullable Instant sessionsDepuis) {}

    /** The stored hash of an active account. */
    record Empreinte(UUID agent, String valeur) {}

    Optional<Empreinte> findEmpreinte(String identifiant) {
        return jdbc.sql("""
                select agent_id, empreinte from comptes.compte
                where identifiant = lower(:identifiant) and etat = 'ACTIF' and empreinte is not null
                """)
                .param("identifiant", identifiant)
                .query((ligne, rang) ->
                        new Empreinte(ligne.getObject("agent_id", UUID.class), ligne.getString("empreinte")))
                .optional();
    }

    /** The active account and the functions held that day. */
    Optional<AgentConnecte> findByIdentifiant(String identifiant, LocalDate jour, Instant depuis) {
        return jdbc.sql(CONNECTE + " and c.identifiant = lower(:identifiant)")
                .param("identifiant", identifiant)
                .param("jour", jour)
                .query((ligne, rang) -> map(ligne, jour, depuis))
                .optional();
    }

    Optional<AgentConnecte> find(UUID agent, LocalDate jour, Instant depuis) {
        return jdbc.sql(CONNECTE + " and c.agent_id = :agent")
                .param("agent", agent)
                .param("jour", jour)
                .query((ligne, rang) -> map(ligne, jour, depuis))
                .optional();
    }

    Optional<Etat> findEtat(UUID agent) {
        return jdbc.sql(
                        "select etat = 'ACTIF' as actif, version_droits, sessions_depuis from comptes.compte where agent_id = :agent")
                .param("agent", agent)
                .query((ligne, rang) -> new Etat(
                        ligne.getBoolean("actif"),
                        ligne.getInt("version_droits"),
                        Optional.ofNullable(ligne.getObject("sessions_depuis", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    void noterConnexion(UUID agent, Instant le) {
        jdbc.sql("update comptes.compte set derniere_connexion = :le where agent_id = :agent")
                .param("agent", agent)
                .param("le", OffsetDateTime.ofInstant(le, ZoneOffset.UTC))
                .update();
    }

    private static AgentConnecte map(ResultSet ligne, LocalDate jour, Instant depuis) throws SQLException {
        var fonctions = Arrays.stream((String[]) ligne.getArray("fonctions").getArray())
                .map(Fonction::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new AgentConnecte(
                ligne.getObject("agent_id", UUID.class),
                ligne.getString("identifiant"),
                ligne.getString("nom_complet"),
                ligne.getString("titre"),
                fonctions,
                new Session(depuis, jour, ligne.getInt("version_droits")));
    }
}
