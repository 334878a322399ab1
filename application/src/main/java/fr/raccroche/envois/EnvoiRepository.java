package fr.raccroche.envois;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnvoiRepository {

    private final JdbcClient jdbc;

    EnvoiRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered to the first sending, if it could be. */
    record Premier(
            String empreinte,
            @Nullable Integer statut,
            @Nullable String reponse) {

        boolean repondu() {
            return statut != null;
        }
    }

    /** On the connection of the transaction that begins; waits for another one that holds the same key. */
    boolean reclamer(Connection connexion, Envoi envoi, Instant le) throws SQLException {
        try (var ordre = connexion.prepareStatement("""
                insert into envois.cle (agent_id, cle, envoi, chemin, empreinte, le) values (?, ?, ?, ?, ?, ?)
                on conflict (agent_id, cle) do nothing
                """)) {
            ordre.setObject(1, envoi.agent());
            ordre.setString(2, envoi.cle());
            ordre.setObject(3, envoi.id());
            ordre.setString(4, envoi.chemin());
            ordre.setString(5, envoi.empreinte());
            ordre.setObject(6, OffsetDateTime.ofInstant(le, ZoneOffset.UTC));
            return ordre.executeUpdate() == 1 || dejaParCetEnvoi(connexion, envoi);
        }
    }

    private static boolean dejaParCetEnvoi(Connection connexion, Envoi envoi) throws SQLException {
        try (var ordre =
                connexion.prepareStatement("select 1 from envois.cle where agent_id = ? and cle = ? and envoi = ?")) {
            ordre.setObject(1, envoi.agent());
            ordre.setString(2, envoi.cle());
            ordre.setObject(3, envoi.id());
            try (var ligne = ordre.executeQuery()) {
                return ligne.next();
            }
        }
    }

    Optional<Premier> find(UUID agent, String cle) {
        return jdbc.sql("select empreinte, statut, reponse from envois.cle where agent_id = :agent and cle = :cle")
                .param("agent", agent)
                .param("cle", cle)
                .query((ligne, rang) -> new Premier(
                        ligne.getString("empreinte"),
                        ligne.getObject("statut", Integer.class),
                        ligne.getString("reponse")))
                .optional();
    }

    void repondre(Envoi envoi, int statut, String reponse) {
        jdbc.sql("""
                update envois.cle set statut = :statut, reponse = :reponse
                where agent_id = :agent and cle = :cle and envoi = :envoi
                """)
                .param("statut", statut)
                .param("reponse", reponse)
                .param("agent", envoi.agent())
                .param("cle", envoi.cle())
                .param("envoi", envoi.id())
                .update();
    }

    void liberer(Envoi envoi) {
        jdbc.sql("delete from envois.cle where agent_id = :agent and cle = :cle and envoi = :envoi")
                .param("agent", envoi.agent())
                .param("cle", envoi.cle())
                .param("envoi", envoi.id())
                .update();
    }

    int purger(Instant avant) {
        return jdbc.sql("delete from envois.cle where le < :avant")
                .param("avant", OffsetDateTime.ofInstant(avant, ZoneOffset.UTC))
                .update();
    }
}
