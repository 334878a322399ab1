package fr.raccroche.flux;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lines by the key that the page gave them: drafts, and what the others became. Each agent sees their own. */
@Repository
class LigneEnAttenteRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LigneEnAttenteRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void garder(Saisie saisie, UUID agent) {
        jdbc.sql("""
                insert into flux.ligne (cle, agent_id, contenu) values (:cle, :agent, :contenu::jsonb)
                on conflict (agent_id, cle) do update set contenu = excluded.contenu, modifie_le = clock_timestamp() where ligne.source_id is null
                """)
                .param("cle", saisie.cle())
                .param("agent", agent)
                .param("contenu", json.writeValueAsString(saisie))
                .update();
    }

    /** What the line with this key became, once it did. Waits for another sending of the same line. */
    Optional<Reference> devenue(UUID cle, UUID agent) {
        jdbc.sql("insert into flux.ligne (cle, agent_id, contenu) values (:cle, :agent, '{}') on conflict do nothing")
                .param("cle", cle)
                .param("agent", agent)
                .update();
        return jdbc.sql("select source, source_id from flux.ligne where cle = :cle for update")
                .param("cle", cle)
                .query((ligne, rang) -> reference(ligne))
                .optional()
                .flatMap(reference -> reference);
    }

    private static Optional<Reference> reference(ResultSet ligne) throws SQLException {
        var source = ligne.getString("source");
        var id = ligne.getObject("source_id", UUID.class);
        return source == null || id == null ? Optional.empty() : Optional.of(Reference.de(source, id));
    }

    void consacrer(UUID cle, Reference reference) {
        jdbc.sql(
                        "update flux.ligne set contenu = null, source = :source, source_id = :id, modifie_le = clock_timestamp() where cle = :cle")
                .param("cle", cle)
                .param("source", reference.source().schema())
                .param("id", reference.id())
                .update();
    }

    void oublier(UUID cle) {
        jdbc.sql("delete from flux.ligne where cle = :cle and source_id is null")
                .param("cle", cle)
                .update();
    }

    List<Saisie> brouillons() {
        return jdbc.sql(
                        "select contenu from flux.ligne where source_id is null and contenu <> '{}' order by cree_le limit 500")
                .query((ligne, rang) -> json.readValue(ligne.getString("contenu"), Saisie.class))
                .list();
    }
}
