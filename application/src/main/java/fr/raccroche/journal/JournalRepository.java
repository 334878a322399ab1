package fr.raccroche.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalRepository {

    private final JdbcClient jdbc;

    JournalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Geste geste, String objet, String objetId, String detail) {
        jdbc.sql("""
                insert into journal.trace (geste, objet, objet_id, detail) values (:geste, :objet, nullif(:objetId, ''), :detail)
                """)
                .param("geste", geste.name())
                .param("objet", objet)
                .param("objetId", objetId)
                .param("detail", detail)
                .update();
    }

    List<Trace> findByObjet(String objet, String objetId, int limite) {
        return jdbc.sql("""
                select le, agent_id, geste, objet, objet_id, detail from journal.trace
                where objet = :objet and objet_id = :objetId order by le desc limit :limite
                """)
                .param("objet", objet)
                .param("objetId", objetId)
                .param("limite", limite)
                .query(JournalRepository::map)
                .list();
    }

    Optional<Main> derniereMain(String table, UUID ligne) {
        return jdbc.sql("select agent_id, le from journal.derniere_main(:table, :ligne)")
                .param("table", table)
                .param("ligne", ligne.toString())
                .query((rs, rang) -> new Main(
                        rs.getObject("agent_id", UUID.class),
                        rs.getObject("le", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Trace> findByAgent(UUID agent, int limite) {
        return jdbc.sql("""
                select le, agent_id, geste, objet, objet_id, detail from journal.trace
                where agent_id = :agent order by le desc limit :limite
                """)
                .param("agent", agent)
                .param("limite", limite)
                .query(JournalRepository::map)
                .list();
    }

    List<Trace> find(Journal.Filtre filtre, int limite, int saut) {
        return jdbc.sql("""
                select le, agent_id, geste, objet, objet_id, detail from journal.trace
                where le >= (:du::date)::timestamp at time zone 'Europe/Paris'
                  and le < (:au::date + 1)::timestamp at time zone 'Europe/Paris'
                  and (:agent::uuid is null or agent_id = :agent::uuid or (objet = 'COMPTE' and objet_id = :agent::text))
                  and (:geste::text is null or geste = :geste::text)
                  and (:objetId::text is null or objet_id = :objetId::text)
                order by le desc, id desc limit :limite offset :saut
                """)
                .param("du", filtre.du())
                .param("au", filtre.au())
                .param("agent", filtre.agent())
                .param("geste", filtre.geste() == null ? null : filtre.geste().name())
                .param("objetId", filtre.objetId())
                .param("limite", limite)
                .param("saut", saut)
                .query(JournalRepository::map)
                .list();
    }

    private static Trace map(ResultSet ligne, int rang) throws SQLException {
        return new Trace(
                ligne.getObject("le", OffsetDateTime.class).toInstant(),
                ligne.getObject("agent_id", UUID.class),
                Geste.valueOf(ligne.getString("geste")),
                ligne.getString("objet"),
                ligne.getString("objet_id"),
                ligne.getString("detail"));
    }
}
