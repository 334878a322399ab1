package fr.raccroche.flux.feuille;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files read and not yet applied; each agent sees their own. */
@Repository("depotDuTableauRepository")
class DepotRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DepotRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Depot(String nom, List<LigneDeposee> lignes) {}

    UUID insert(UUID agent, String nom, List<LigneDeposee> lignes) {
        jdbc.sql("delete from flux.depot where agent_id = :agent")
                .param("agent", agent)
                .update();
        return jdbc.sql(
                        "insert into flux.depot (agent_id, nom, contenu) values (:agent, :nom, :contenu::jsonb) returning id")
                .param("agent", agent)
                .param("nom", nom)
                .param("contenu", json.writeValueAsString(lignes))
                .query(UUID.class)
                .single();
    }

    Optional<Depot> find(UUID id) {
        return jdbc.sql("select nom, contenu from flux.depot where id = :id")
                .param("id", id)
                .query((ligne, rang) -> new Depot(
                        ligne.getString("nom"),
                        json.readValue(ligne.getString("contenu"), new TypeReference<List<LigneDeposee>>() {})))
                .optional();
    }

    void update(UUID id, List<LigneDeposee> lignes) {
        jdbc.sql("update flux.depot set contenu = :contenu::jsonb where id = :id")
                .param("contenu", json.writeValueAsString(lignes))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from flux.depot where id = :id").param("id", id).update();
    }
}
