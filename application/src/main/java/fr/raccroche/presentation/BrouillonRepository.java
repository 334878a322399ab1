package fr.raccroche.presentation;

import fr.raccroche.presentation.Brouillons.Brouillon;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of the caller alone: the row policy adds the agent to each statement. */
@Repository
class BrouillonRepository {

    private static final TypeReference<Map<String, List<String>>> CONTENU = new TypeReference<>() {};

    private final JdbcClient base;
    private final JsonMapper json;

    BrouillonRepository(JdbcClient base, JsonMapper json) {
        this.base = base;
        this.json = json;
    }

    Optional<Brouillon> find(String cle) {
        return base.sql("select contenu, version, modifie_le from presentation.brouillon where cle = :cle")
                .param("cle", cle)
                .query((ligne, rang) -> new Brouillon(
                        json.readValue(ligne.getString("contenu"), CONTENU),
                        ligne.getInt("version"),
                        ligne.getObject("modifie_le", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<String> cles(String prefixe) {
        return base.sql(
                        "select cle from presentation.brouillon where starts_with(cle, :prefixe) order by modifie_le desc")
                .param("prefixe", prefixe)
                .query((ligne, rang) -> ligne.getString("cle"))
                .list();
    }

    /** The version now kept; empty when another window has kept a later one. */
    Optional<Integer> save(String cle, Map<String, List<String>> contenu, int version, Instant le) {
        return base.sql("""
                insert into presentation.brouillon (cle, contenu, modifie_le) values (:cle, :contenu::jsonb, :le)
                on conflict (agent_id, cle) do update
                set contenu = excluded.contenu, modifie_le = excluded.modifie_le, version = brouillon.version + 1
                where brouillon.version = :version
                returning version
                """)
                .param("cle", cle)
                .param("contenu", json.writeValueAsString(contenu))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .query(Integer.class)
                .optional();
    }

    void delete(String cle) {
        base.sql("delete from presentation.brouillon where cle = :cle")
                .param("cle", cle)
                .update();
    }

    void deleteBefore(Instant limite) {
        base.sql("delete from presentation.brouillon where modifie_le < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }
}
