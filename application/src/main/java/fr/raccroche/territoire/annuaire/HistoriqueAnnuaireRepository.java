package fr.raccroche.territoire.annuaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoriqueAnnuaireRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoriqueAnnuaireRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(BilanAnnuaire bilan) {
        return jdbc.sql("""
                insert into territoire.import_annuaire (fichier, empreinte, lus, nouveaux, modifies, fermes, rouverts, rattachements, ignores, refuses, rapport)
                values (:fichier, :empreinte, :lus, :nouveaux, :modifies, :fermes, :rouverts, :rattachements, :ignores, :refuses, :rapport::jsonb)
                returning id
                """)
                .param("fichier", bilan.fichier())
                .param("empreinte", bilan.empreinte())
                .param("lus", bilan.lus())
                .param("nouveaux", bilan.nouveaux())
                .param("modifies", bilan.modifies())
                .param("fermes", bilan.fermes())
                .param("rouverts", bilan.rouverts())
                .param("rattachements", bilan.rattachements())
                .param("ignores", bilan.ignores())
                .param("refuses", bilan.refuses())
                .param("rapport", json.writeValueAsString(bilan))
                .query(UUID.class)
                .single();
    }

    Optional<ImportAnnuaire.Passe> find(UUID id) {
        return jdbc.sql("select id, le, rapport from territoire.import_annuaire where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Latest first. */
    List<ImportAnnuaire.Passe> derniers(int limite) {
        return jdbc.sql("select id, le, rapport from territoire.import_annuaire order by le desc limit :limite")
                .param("limite", limite)
                .query(this::map)
                .list();
    }

    private ImportAnnuaire.Passe map(ResultSet ligne, int rang) throws SQLException {
        return new ImportAnnuaire.Passe(
                ligne.getObject("id", UUID.class),
                ligne.getObject("le", OffsetDateTime.class).toInstant(),
                json.readValue(ligne.getString("rapport"), BilanAnnuaire.class));
    }
}
